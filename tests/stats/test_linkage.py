import numpy as np
import pandas as pd
import pytest

from workbench.stats.linkage import link_retention, link_spend, value_of_a_point


def customers(n=3000, seed=1):
    """Satisfaction 1-7 lifts retention; long tenure lifts both, so that it must be controlled for."""
    rng = np.random.default_rng(seed)
    tenure = rng.exponential(3, n)
    kpi = np.clip(np.round(4 + 0.3 * tenure + rng.normal(0, 1.2, n)), 1, 7)
    chance = 1 / (1 + np.exp(-(-1.5 + 0.4 * kpi + 0.3 * tenure)))
    return kpi, (rng.random(n) < chance).astype(float), pd.DataFrame({"tenure": tenure})


def test_the_effect_of_a_point_on_retention_is_that_of_statsmodels():
    import statsmodels.api as sm

    kpi, retained, controls = customers()
    link = link_retention(kpi, retained, controls, seed=1)
    fitted = sm.Logit(retained, sm.add_constant(np.column_stack([kpi, controls]))).fit(disp=0)
    reference = fitted.get_margeff().summary_frame().iloc[0]
    assert link.per_point.value == pytest.approx(reference["dy/dx"], rel=1e-6)
    assert link.per_point.low == pytest.approx(reference["Conf. Int. Low"], rel=1e-4)
    assert link.p == pytest.approx(reference["Pr(>|z|)"], rel=1e-4)


def test_the_control_takes_away_what_is_not_the_kpis():
    kpi, retained, controls = customers()
    alone = link_retention(kpi, retained, controls.assign(tenure=np.random.default_rng(0).random(len(kpi))), seed=1)
    assert alone.per_point.value > link_retention(kpi, retained, controls, seed=1).per_point.value


def test_retention_rises_with_the_kpi_and_is_predicted_out_of_sample():
    link = link_retention(*customers(), seed=1)
    assert link.monotone
    assert link.steps["n"].sum() == link.n == 3000
    assert 0.6 < link.without_kpi < link.out_of_sample < 0.9


def test_a_kpi_that_peaks_in_the_middle_is_not_monotone():
    rng = np.random.default_rng(2)
    kpi = rng.integers(1, 6, 3000).astype(float)
    retained = (rng.random(3000) < 0.3 + 0.4 * (kpi == 3)).astype(float)
    assert not link_retention(kpi, retained, pd.DataFrame({"age": rng.random(3000)}), seed=1).monotone


def test_spend_a_point_is_recovered_within_its_interval():
    rng = np.random.default_rng(3)
    kpi, region = rng.normal(7, 2, 800), rng.choice(["north", "south"], 800)
    spend = 50 + 12 * kpi + 30 * (region == "south") + rng.normal(0, 20 + 3 * np.abs(kpi), 800)
    link = link_spend(kpi, spend, pd.DataFrame({"region": region}), seed=1, unit="EUR")
    assert link.per_point.low < 12 < link.per_point.high
    assert link.per_point.unit == "EUR"
    assert link.without_kpi < 0.3 < link.out_of_sample


def test_robust_errors_are_those_of_statsmodels():
    import statsmodels.api as sm

    rng = np.random.default_rng(4)
    kpi, age = rng.normal(7, 2, 200), rng.random(200)
    spend = kpi * 3 + rng.normal(0, np.abs(kpi), 200)
    link = link_spend(kpi, spend, pd.DataFrame({"age": age}), seed=1)
    reference = sm.OLS(spend, sm.add_constant(np.column_stack([kpi, age]))).fit(cov_type="HC1")
    assert link.per_point.high == pytest.approx(reference.conf_int()[1][1])


def test_customers_with_a_missing_value_are_left_out_and_counted():
    kpi, retained, controls = customers()
    kpi[:5], controls.loc[5:7, "tenure"], retained[8] = np.nan, np.nan, np.nan
    link = link_retention(kpi, retained, controls, seed=1)
    assert (link.n, link.left_out) == (2991, 9)


def test_a_missing_text_control_is_not_taken_for_the_reference():
    kpi, retained, _ = customers()
    plan = pd.DataFrame({"plan": pd.Series(["a", "b", None] * 1000, dtype=object)})
    assert link_retention(kpi, retained, plan, seed=1).left_out == 1000


def test_too_few_leavers_are_refused():
    kpi, _, controls = customers(40)
    with pytest.raises(ValueError, match="too few for 3 coefficients"):
        link_retention(kpi, np.where(np.arange(40) < 3, 0.0, 1.0), controls, seed=1)


def test_a_control_that_gives_the_outcome_away_is_refused():
    kpi, retained, _ = customers()
    with pytest.raises(ValueError, match="separates"):
        link_retention(kpi, retained, pd.DataFrame({"closed": 1 - retained}), seed=1)


def test_a_control_that_repeats_the_kpi_is_refused():
    kpi, retained, _ = customers()
    with pytest.raises(ValueError, match="repeats"):
        link_retention(kpi, retained, pd.DataFrame({"again": 2 * kpi}), seed=1)


def test_an_outcome_that_is_neither_stayed_nor_left_is_refused():
    kpi, retained, controls = customers()
    with pytest.raises(ValueError, match="1 for customers who stayed"):
        link_retention(kpi, retained + 1, controls, seed=1)


def test_the_value_of_a_point_is_the_effect_times_customers_times_value():
    link = link_retention(*customers(), seed=1)
    money = value_of_a_point(link, customers=10_000, value_each=200, currency="EUR")
    assert money.value == pytest.approx(link.per_point.value * 2_000_000)
    assert (money.unit, money.n) == ("EUR", 3000)
    assert money.low < money.value < money.high


def test_on_public_churn_data_more_services_go_with_more_retention(shared_data):
    churn = pd.read_csv(shared_data / "telco_churn" / "Telco-Customer-Churn_classic.csv")
    services = churn[["OnlineSecurity", "OnlineBackup", "DeviceProtection", "TechSupport"]].eq("Yes").sum(axis=1)
    controls = churn[["tenure", "MonthlyCharges", "Contract", "InternetService"]]
    link = link_retention(services, churn["Churn"].eq("No").astype(float), controls, seed=1)
    assert (link.n, link.left_out) == (7043, 0)
    assert link.per_point.value == pytest.approx(0.0416, abs=5e-4)
    assert 0.02 < link.per_point.low < link.per_point.high < 0.06
    assert not link.monotone  # customers with one service leave more often than those with none
    assert link.out_of_sample == pytest.approx(0.835, abs=0.005)
