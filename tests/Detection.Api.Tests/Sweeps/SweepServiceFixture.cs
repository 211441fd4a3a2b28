using Detection.Api.Stages.Sweeps;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Sweeps;

/// <summary>The real service with a solver that searches just long enough: what is tested is not how good a plan is.</summary>
public sealed class SweepServiceFixture : TaramaServiceFixture
{
    protected override void AddServices(IServiceCollection services) => services.AddSingleton(new SweepSettings { SolverIterations = 1000 });
}
