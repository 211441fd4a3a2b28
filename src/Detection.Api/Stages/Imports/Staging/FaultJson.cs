using System.Buffers;
using System.Text.Json;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>What a row's rules found, as the JSON that is staged with the row.</summary>
internal static class FaultJson
{
    public static void Write(ArrayBufferWriter<byte> json, FaultList faults)
    {
        json.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartArray();
        foreach (var fault in faults.Items) Write(writer, fault);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Fault fault)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", fault.Rule.Code);
        writer.WriteString("severity", SeverityWord.Of(fault.Severity));
        writer.WriteString("field", fault.Field);
        writer.WriteString("value", fault.Value);
        writer.WriteString("detail", fault.Detail);
        writer.WriteEndObject();
    }
}
