"""What every notebook here shares: asking the service, reading the district's files, and how figures look."""

import io
import json
import os
import urllib.request

import matplotlib.pyplot as plt
import pandas as pd

ADDRESS = os.environ.get("TARAMA_ADDRESS", "http://127.0.0.1:5188")
DISTRICT = os.environ.get("TARAMA_DISTRICT", "")

INK, SOFT, LINE = "#16211f", "#4a5a5c", "#d9e0e1"
BLUE, PALE = "#0b4f6c", "#9fbccb"
WARM = ["#c3cecf", "#eec25a", "#e5833a", "#c63f35", "#74123c"]
GROUPS = {"dwelling": "#0b4f6c", "commercial": "#c2410c", "industry": "#007a5a", "agriculture": "#7a6200", "lighting": "#8b3f8f", "public": "#3f5fbf", "other": "#2f3e46"}


def style():
    """Quiet axes, one typeface, room around the figure."""
    plt.rcParams.update({
        "figure.dpi": 110, "savefig.dpi": 110, "figure.facecolor": "white", "axes.facecolor": "white", "font.size": 10.5, "font.family": "DejaVu Sans",
        "text.color": INK, "axes.edgecolor": LINE, "axes.labelcolor": SOFT, "xtick.color": SOFT, "ytick.color": SOFT, "axes.titlelocation": "left",
        "axes.titlesize": 12.5, "axes.titleweight": "bold", "axes.titlepad": 12, "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
        "grid.color": "#eef2f2", "grid.linewidth": 1, "axes.axisbelow": True, "legend.frameon": False, "figure.constrained_layout.use": True,
    })


def get(path):
    """One answer of the service's API."""
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return json.load(answer)


def table(path):
    """One CSV of the service's API; numbers of installations stay text."""
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return pd.read_csv(io.TextIOWrapper(answer, "utf-8"), dtype={"installation_no": str})


def file(name, **options):
    """One file of the district as it was imported."""
    return pd.read_csv(os.path.join(DISTRICT, name), dtype={"installation_no": str, "transformer_code": str}, **options)


def thieves():
    """Who steals on the last day, by method: the simulator's truth, which no company has and nothing imports."""
    truth = file("truth.csv").dropna(subset=["installation_no"])
    return truth[truth.ended_on.isna()].set_index("installation_no")
