"""The network of a room: which address phones can reach, and what to do where none is."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from workbench.errors import MisuseError
from workbench.workshop.network import UNREACHED, Address, advise, choose, free_port, sort_of, wait_for_phone

LAN = Address("192.168.1.20", "wlan0", "lan")
HOTSPOT = Address("192.168.137.1", "Local Area Connection* 2", "hotspot")
VPN = Address("10.8.0.2", "tun0", "vpn")
LOOP = Address("127.0.0.1", "lo", "loopback")


@pytest.mark.parametrize(
    ("interface", "ip", "sort"),
    [
        ("lo", "127.0.0.1", "loopback"),
        ("wlan0", "192.168.1.20", "lan"),
        ("en0", "10.1.2.3", "lan"),
        ("wlan0", "169.254.3.4", "unassigned"),
        ("utun3", "10.8.0.2", "vpn"),
        ("tailscale0", "100.64.0.1", "vpn"),
        ("docker0", "172.17.0.1", "virtual"),
        ("vEthernet (WSL)", "172.20.0.1", "virtual"),
        ("Local Area Connection* 2", "192.168.137.1", "hotspot"),
        ("wlp2s0", "10.42.0.1", "hotspot"),
    ],
)
def test_addresses_are_told_apart_by_name_and_number(interface, ip, sort):
    assert sort_of(interface, ip) == sort


def test_the_one_fitting_address_is_chosen():
    assert choose("lan", [LOOP, LAN, HOTSPOT, VPN]) == "192.168.1.20"
    assert choose("hotspot", [LOOP, LAN, HOTSPOT]) == "192.168.137.1"
    assert choose("loopback", []) == "127.0.0.1"
    assert choose("10.8.0.2", [VPN]) == "10.8.0.2"


def test_a_person_chooses_between_two_networks():
    with pytest.raises(MisuseError, match=r"--host ADDRESS: 192\.168\.1\.20 \(wlan0, lan\), 10\.0\.0\.9"):
        choose("lan", [LAN, Address("10.0.0.9", "eth0", "lan")])


def test_a_missing_network_and_a_foreign_address_are_said_with_the_remedy():
    with pytest.raises(MisuseError, match="mobile hotspot on"):
        choose("hotspot", [LAN])
    with pytest.raises(MisuseError, match="paper and spreadsheets"):
        choose("lan", [LOOP])
    with pytest.raises(MisuseError, match=r'no address "8\.8\.8\.8"'):
        choose("8.8.8.8", [LAN])


def test_the_doctor_speaks_of_what_it_sees():
    assert [advice.good for advice in advise([LAN])] == [True]
    assert any("VPN" in advice.seen and "switch it off" in advice.do for advice in advise([LAN, VPN]))
    assert advise([])[0].good is False
    unassigned = Address("169.254.1.1", "wlan0", "unassigned")
    assert any("gave no address" in advice.seen for advice in advise([unassigned]))
    assert any("reach this computer directly" in advice.seen for advice in advise([HOTSPOT]))


def test_every_cause_comes_with_a_remedy_and_paper_is_the_last():
    assert len(UNREACHED) >= 6
    assert all(cause and remedy for cause, remedy in UNREACHED)
    assert "paper" in UNREACHED[-1][1]


def test_a_phone_that_comes_is_noticed():
    port = free_port("127.0.0.1")
    found = []
    waiter = threading.Thread(target=lambda: found.append(wait_for_phone("127.0.0.1", port=port, seconds=10)))
    waiter.start()
    answer = b""
    for _ in range(100):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as phone:
                phone.sendall(b"GET / HTTP/1.1\r\n\r\n")
                answer = phone.recv(1000)
            break
        except ConnectionRefusedError:
            time.sleep(0.02)
    waiter.join(10)
    assert found == [True]
    assert b"reaches the workshop" in answer


def test_nobody_coming_is_noticed_as_well():
    assert wait_for_phone("127.0.0.1", port=free_port("127.0.0.1"), seconds=0.05) is False
