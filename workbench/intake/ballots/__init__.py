"""Ballots: workbooks for participants, made from a client's questions, and gathered with every answer checked again."""

from workbench.intake.ballots.ask import KINDS, Form, governance_form, journey_form, maturity_form
from workbench.intake.ballots.gather import Gathered, gather
from workbench.intake.ballots.make import make

__all__ = ["KINDS", "Form", "Gathered", "gather", "governance_form", "journey_form", "make", "maturity_form"]
