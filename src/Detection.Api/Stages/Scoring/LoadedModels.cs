using System.Collections.Concurrent;
using Detection.Api.Stages.Models;
using Detection.Models.Calibration;
using Detection.Models.Scoring;
using Detection.Models.Training;

namespace Detection.Api.Stages.Scoring;

/// <summary>Models and calibrations read once and kept: they never change under their id, and a page asks for the same ones again and again.</summary>
public sealed class LoadedModels(ITreeTrainer trainer)
{
    private const int MostKept = 4;

    private readonly ConcurrentDictionary<long, NightModel> _models = new();
    private readonly ConcurrentDictionary<long, ScoreCalibration> _calibrations = new();

    /// <exception cref="InvalidDataException">The model is damaged or of another feature set; nothing is kept of it.</exception>
    public async Task<NightModel> Model(long modelId, ModelStore store, CancellationToken ct)
    {
        if (_models.TryGetValue(modelId, out var kept)) return kept;
        if (_models.Count >= MostKept) _models.Clear();
        return _models[modelId] = NightArtefact.Read(await store.GetArtefact(modelId, ct), trainer).Model;
    }

    /// <exception cref="InvalidDataException">The calibration is damaged.</exception>
    public async Task<ScoreCalibration> Calibration(long calibrationId, CalibrationStore store, CancellationToken ct)
    {
        if (_calibrations.TryGetValue(calibrationId, out var kept)) return kept;
        if (_calibrations.Count >= MostKept) _calibrations.Clear();
        return _calibrations[calibrationId] = await store.Get(calibrationId, ct);
    }
}
