"""Which address of this computer a phone in the room can reach, and what to do where it cannot."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import psutil

from workbench.errors import MisuseError

Sort = Literal["loopback", "hotspot", "lan", "vpn", "virtual", "unassigned"]

# Where the usual systems put their own access point: Windows, NetworkManager, macOS, Android and iPhone tethering.
HOTSPOTS = ("192.168.137.", "10.42.", "192.168.2.1", "192.168.43.", "192.168.49.", "172.20.10.")
VPN_NAMES = ("tun", "tap", "utun", "wg", "ppp", "tailscale", "zt", "ipsec", "cscotun", "vpn", "nordlynx")
VIRTUAL_NAMES = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "vethernet", "podman", "cni", "lxc")


@dataclass(frozen=True)
class Address:
    """An IPv4 address of this computer and the kind of network it belongs to."""

    ip: str
    interface: str
    sort: Sort


def sort_of(interface: str, ip: str) -> Sort:
    """The kind of network that an address belongs to, as far as its name and number tell."""
    name = interface.lower()
    number = ipaddress.ip_address(ip)
    if number.is_loopback:
        return "loopback"
    if number.is_link_local:
        return "unassigned"
    if any(name.startswith(prefix) or prefix in name.split() for prefix in VPN_NAMES):
        return "vpn"
    if any(name.startswith(prefix) for prefix in VIRTUAL_NAMES):
        return "virtual"
    return "hotspot" if ip.startswith(HOTSPOTS) else "lan"


def addresses() -> list[Address]:
    """All IPv4 addresses of this computer's interfaces that are up."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return [
        Address(entry.address, name, sort_of(name, entry.address))
        for name, entries in psutil.net_if_addrs().items()
        for entry in entries
        if entry.family == socket.AF_INET and name in up
    ]


def choose(host: str, found: Sequence[Address]) -> str:
    """The address to listen on for `lan`, `hotspot`, `loopback` or a literal address of this computer.

    Raises `MisuseError` where there is none, or several between which a person has to choose.
    """
    if host == "loopback":
        return "127.0.0.1"
    if host not in {"lan", "hotspot"}:
        if host in {address.ip for address in found}:
            return host
        raise MisuseError(f'this computer has no address "{host}"; it has {_listed(found) or "none"}')
    fitting = [address for address in found if address.sort == host]
    if len(fitting) == 1:
        return fitting[0].ip
    if fitting:
        raise MisuseError(f"several networks fit; choose one with --host ADDRESS: {_listed(fitting)}")
    raise MisuseError(
        f"no {'hotspot' if host == 'hotspot' else 'local network'} found; addresses: {_listed(found) or 'none'}. "
        + (
            "Switch this computer's mobile hotspot on, then try again"
            if host == "hotspot"
            else "Join a network, try --host hotspot, or vote on paper and spreadsheets"
        )
    )


def _listed(found: Iterable[Address]) -> str:
    return ", ".join(
        f"{address.ip} ({address.interface}, {address.sort})" for address in found if address.sort != "loopback"
    )


@dataclass(frozen=True)
class Advice:
    """One observation of the doctor: whether it is good, what was seen, what to do."""

    good: bool
    seen: str
    do: str = ""


def advise(found: Sequence[Address]) -> list[Advice]:
    """What the addresses tell before any phone has tried."""
    usable = [address for address in found if address.sort in {"lan", "hotspot"}]
    advice = [
        Advice(good=bool(usable), seen=f"networks that phones could share: {_listed(usable) or 'none'}",
               do="" if usable else "switch the mobile hotspot on, or join the room's Wi-Fi"),
    ]  # fmt: skip
    vpn = [address for address in found if address.sort == "vpn"]
    if vpn:
        advice.append(
            Advice(
                good=False,
                seen=f"a VPN is on: {_listed(vpn)}",
                do="switch it off for the workshop; many VPNs block phones on the same network",
            )
        )
    if any(address.sort == "unassigned" for address in found):
        advice.append(
            Advice(
                good=False,
                seen="a network gave no address (169.254...)",
                do="leave and join the network again, or use the hotspot",
            )
        )
    if any(address.sort == "hotspot" for address in found):
        advice.append(Advice(good=True, seen="a hotspot is on: phones join it and reach this computer directly"))
    return advice


# What keeps a phone away although both are on one network, most frequent first.
UNREACHED = (
    (
        "guest Wi-Fi keeps its guests apart (client isolation)",
        "use this computer's hotspot or a travel router: --host hotspot",
    ),
    ("this computer's firewall asks or refuses", "allow Python on private networks, or try from a second computer"),
    (
        "the phone uses mobile data, because the Wi-Fi has no internet",
        "switch mobile data off, or confirm that the phone stays on the Wi-Fi",
    ),
    ("the Wi-Fi waits behind a sign-in page", "open any page on the phone and sign in first"),
    ("a VPN or private relay is on, on the phone or here", "switch it off for the vote"),
    ("the network hands out IPv6 addresses only", "use the hotspot"),
    ("none of these helps", "vote on paper or spreadsheets: workbench ballot make; they join the same round"),
)


def free_port(ip: str) -> int:
    """A port of an address that is free now."""
    with socket.create_server((ip, 0)) as server:
        return int(server.getsockname()[1])


def wait_for_phone(ip: str, *, port: int, seconds: float) -> bool:
    """Listen on an address until another device opens the page; whether one did.

    Only that somebody came is kept. Nothing is served but a line of text.
    """
    with socket.create_server((ip, port)) as server:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            server.settimeout(left)
            try:
                connection, peer = server.accept()
            except TimeoutError:
                break
            with connection:
                connection.settimeout(2)
                _answer(connection)
            if peer[0] != ip or ip.startswith("127."):
                return True
    return False


def _answer(connection: socket.socket) -> None:
    text = b"This phone reaches the workshop. You can close this page.\n"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: "
    try:
        connection.recv(1024)
        connection.sendall(head + str(len(text)).encode() + b"\r\n\r\n" + text)
    except OSError:
        return  # it came; what it does next does not matter
