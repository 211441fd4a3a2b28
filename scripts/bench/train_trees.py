#!/usr/bin/env python3
"""Trains the trees of `tarama measure training` from Python, with the same library on the same rows.

  /usr/bin/python3 scripts/bench/train_trees.py FILE ROWS COLUMNS SETTINGS-JSON     (Debian: python3-xgboost)

FILE holds float32: the rows, then one label each. Prints processor seconds and the first 1,000 log odds as one JSON document.
"""
import json
import sys
import time

import numpy as np
import xgboost

path, rows, columns, settings = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), json.loads(sys.argv[4])
values = np.fromfile(path, dtype=np.float32)
table, labels = values[:rows * columns].reshape(rows, columns), values[rows * columns:]
rounds = settings.pop("rounds")
cpu = time.process_time()
matrix = xgboost.DMatrix(table, label=labels, nthread=settings["nthread"])
booster = xgboost.train(settings, matrix, num_boost_round=rounds)
cpu = time.process_time() - cpu
margins = booster.predict(xgboost.DMatrix(table[:1000]), output_margin=True)
print(json.dumps({"seconds": cpu, "margins": [float(m) for m in margins]}))
