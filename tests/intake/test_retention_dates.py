"""Dates of leaving: from the survey's file or a customer list, and what of them cannot be."""

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError

ASKED = "  retention: {label: Still a customer, since: Von, left: Bis, until: 2026-09-30, joined: {file: crm.csv, key: Kunde}}\n"
CRM = "Kunde,Von,Bis\n1,2026-01-31 14:05,\n2,2026-01-31,2026-03-02\n"


def read(tmp_path, crm=CRM, asked=ASKED):
    engagement = clients.FILES["engagement.yaml"] + asked
    clients.write(tmp_path, {**clients.FILES, "engagement.yaml": engagement, "crm.csv": crm})
    frame = check("acme", workspace=tmp_path).survey.frame
    return frame.loc[frame["wave"] == "2026", ["retention.days", "retention.left"]].to_numpy().tolist()


def test_a_blank_is_a_customer_who_was_still_there_on_the_last_day(tmp_path):
    assert read(tmp_path) == [[242, 0], [30, 1]]


def test_who_left_later_was_there_then(tmp_path):
    assert read(tmp_path, CRM.replace("2026-03-02", "31.12.2026"))[1] == [242, 0]


@pytest.mark.parametrize(
    ("crm", "asked", "fault"),
    [
        (CRM.replace("2026-03-02", "2026-01-02"), ASKED, "people who left before the day from which they are watched"),
        (CRM, ASKED.replace("2026-09-30", "2026-01-01"), "people who are watched from a day after 2026-01-01"),
        (
            CRM.replace("2026-03-02", "03/02/2026"),
            ASKED,
            'crm.csv:3:3: found 1 value without a date in column "Bis" (row 3: 03/02/2026)',
        ),
        (CRM.replace("2026-03-02", "gone"), ASKED, "(row 3: gone); allowed: a date such as 2026-09-30, or nothing"),
        (
            CRM,
            ASKED.replace("left: Bis", "left: Ende"),
            'the column "Ende", which client_data/acme/crm.csv does not have',
        ),
        (CRM, ASKED.replace("crm.csv", "none.csv"), 'found no file "none.csv"'),
        (CRM, ASKED.replace(", until: 2026-09-30", ""), "until"),
    ],
)
def test_dates_that_cannot_be_are_faults(tmp_path, crm, asked, fault):
    with pytest.raises(InputError) as refused:
        read(tmp_path, crm, asked)
    assert fault in str(refused.value)
