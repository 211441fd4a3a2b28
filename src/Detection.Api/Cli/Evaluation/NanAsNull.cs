using System.Text.Json;
using System.Text.Json.Serialization;

namespace Detection.Api.Cli.Evaluation;

/// <summary>JSON has no NaN: a figure that cannot be told is null.</summary>
internal sealed class NanAsNull : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteNullValue();
    }
}
