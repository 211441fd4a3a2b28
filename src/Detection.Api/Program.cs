using Detection.Api.Cli;
using Detection.Api.Pipeline;
using Detection.Api.Stages.About;
using Detection.Api.Stages.Agenda;
using Detection.Api.Stages.Campaigns;
using Detection.Api.Stages.Clusters;
using Detection.Api.Stages.Demo;
using Detection.Api.Stages.Evidence;
using Detection.Api.Stages.Exports;
using Detection.Api.Stages.FieldConditions;
using Detection.Api.Stages.Findings;
using Detection.Api.Stages.Grid;
using Detection.Api.Stages.HotSpots;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Installations;
using Detection.Api.Stages.LawTables;
using Detection.Api.Stages.MapSearch;
using Detection.Api.Stages.Models;
using Detection.Api.Stages.Ogc;
using Detection.Api.Stages.Positions;
using Detection.Api.Stages.Records;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Roads;
using Detection.Api.Stages.Runs;
using Detection.Api.Stages.Scoring;
using Detection.Api.Stages.Statistics;
using Detection.Api.Stages.Sweeps;
using Detection.Api.Stages.Tiles;
using Detection.Api.Stages.Tips;
using Detection.Api.Stages.UnsubscribedPoints;

namespace Detection.Api;

/// <summary>The map: the commands a person can give, and the stages a reading passes through.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.Run(
        args,
        ServeCommand.Create(),
        StopCommand.Create(),
        StatusCommand.Create(),
        SimulateCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        RoadsCommand.Create(),
        UndoCommand.Create(),
        RulesCommand.Create(),
        FeaturesCommand.Create(),
        MeasureCommand.Create(),
        NightlyCommand.Create(),
        EvaluateCommand.Create(),
        ReplayCommand.Create(),
        ApiCommand.Create(),
        SolveCommand.Create(),
        RecomputeCommand.Create(),
        VerifyCommand.Create(),
        SchemaCommand.Create());

    /// <summary>What the stages need, in the pipeline's order: stores, jobs, nightly stages.</summary>
    public static IServiceCollection AddStages(this IServiceCollection services)
    {
        services.AddPipeline();
        services.AddDemo();
        services.AddRuns();
        services.AddImports();
        services.AddGrid();
        services.AddExports();
        services.AddScoring();
        services.AddModels();
        services.AddHotSpots();
        services.AddClusters();
        services.AddInstallations();
        services.AddRoads();
        services.AddSweeps();
        services.AddCampaigns();
        services.AddFieldConditions();
        services.AddRecords();
        services.AddDocuments();
        services.AddFindings();
        services.AddSingleton<TipStore>();
        services.AddEvidence();
        services.AddLawTables();
        services.AddStatistics();
        services.AddTiles();
        services.AddOgc();
        services.AddMapSearch();
        services.AddPositions();
        services.AddAbout();
        return services;
    }

    /// <summary>The stages' endpoints, in the pipeline's order.</summary>
    public static IEndpointRouteBuilder MapStages(this IEndpointRouteBuilder app)
    {
        app.MapRuns();
        app.MapImports();
        app.MapGrid();
        app.MapExports();
        app.MapScoring();
        app.MapModels();
        app.MapClusters();
        app.MapInstallations();
        app.MapUnsubscribedPoints();
        app.MapRoads();
        app.MapSweeps();
        app.MapCampaigns();
        app.MapFieldConditions();
        app.MapRecords();
        app.MapDocuments();
        app.MapFindings();
        app.MapEvidence();
        app.MapLawTables();
        app.MapAgenda();
        app.MapTips();
        app.MapStatistics();
        app.MapTiles();
        app.MapOgc();
        app.MapMapSearch();
        app.MapHotSpots();
        app.MapPositions();
        app.MapAbout();
        return app;
    }
}
