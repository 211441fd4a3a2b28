#!/usr/bin/env python3
"""What an analyst's first script does: ten features with pandas and an isolation forest with scikit-learn, on a canonical CSV set.

  /usr/bin/python3 scripts/bench/ten_features.py DIR      (Debian: python3-pandas, python3-sklearn)

Prints seconds and installations a second without the reading of files, to hold against `tarama evaluate DIR --unsupervised`.
"""
import sys
import time

import numpy as np
import pandas as pd
from sklearn.ensemble import IsolationForest

folder = sys.argv[1]
readings = pd.read_csv(f"{folder}/readings.csv", usecols=["installation_no", "period", "active_kwh", "demand_kw"], dtype={"installation_no": str})
groups = pd.read_csv(f"{folder}/installations.csv", usecols=["installation_no", "tariff_group"], dtype=str).set_index("installation_no").tariff_group

wall, cpu = time.perf_counter(), time.process_time()
readings = readings.sort_values(["installation_no", "period"])
readings["log"] = np.log(readings.active_kwh.clip(lower=0) + 1)
season = readings.merge(groups, left_on="installation_no", right_index=True).groupby(["tariff_group", "period"]).log.transform("median")
readings["own"] = readings.log - season
readings["load_factor"] = readings.active_kwh / (readings.demand_kw.replace(0, np.nan) * 730)


def features(months):
    own, last = months.own.to_numpy(), months.tail(12)
    steps = [own[:i].mean() - own[i:].mean() for i in range(3, len(own) - 2)]
    return pd.Series({
        "level": last.active_kwh.mean(), "spread": months.own.std(), "year_on_year": own[-6:].mean() - own[-18:-12].mean() if len(own) >= 18 else np.nan,
        "deepest_step": max(steps, default=np.nan), "zeros": (months.active_kwh < 1).sum(), "flat": (months.active_kwh.pct_change().abs() < 0.01).sum(),
        "load_factor": last.load_factor.median(), "load_factor_change": last.load_factor.median() - months.load_factor.median(),
        "stuck_demand": (months.demand_kw.diff() == 0).sum(), "lowest": months.own.min(),
    })


table = readings.groupby("installation_no").apply(features)
forest = IsolationForest(n_estimators=200, max_samples=512, random_state=1).fit(table.fillna(table.median()).fillna(0).to_numpy())
scores = -forest.score_samples(table.fillna(table.median()).fillna(0).to_numpy())
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(f"{len(table)} installations: {cpu:.1f} CPU s, {wall:.1f} s; {len(table) / cpu:.0f} installations a CPU second; highest score {scores.max():.3f}")
