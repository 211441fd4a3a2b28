namespace Detection.Api.Infrastructure.Http;

/// <summary>The answer to a request of which one field cannot be taken.</summary>
public static class InvalidField
{
    /// <param name="field">As the request names it.</param>
    /// <param name="text">What would be right.</param>
    public static IResult Of(string field, string text) => Results.ValidationProblem(new Dictionary<string, string[]> { [field] = [text] });
}
