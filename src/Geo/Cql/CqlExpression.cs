using NetTopologySuite.Geometries;

namespace Geo.Cql;

/// <summary>A condition on a feature, as <see cref="CqlParser"/> understood it. It names properties; whether they exist is for the reader to say.</summary>
public abstract record CqlExpression;

/// <summary>All of the terms hold, or any of them.</summary>
public sealed record CqlLogic(bool NeedsAll, IReadOnlyList<CqlExpression> Terms) : CqlExpression;

public sealed record CqlNot(CqlExpression Term) : CqlExpression;

/// <param name="Operator">One of =, &lt;&gt;, &lt;, &lt;=, &gt;, &gt;=.</param>
public sealed record CqlComparison(CqlOperand Left, string Operator, CqlOperand Right) : CqlExpression;

/// <summary>Both ends belong to it.</summary>
public sealed record CqlBetween(CqlOperand Value, CqlOperand Low, CqlOperand High) : CqlExpression;

public sealed record CqlIn(CqlOperand Value, IReadOnlyList<CqlOperand> Options) : CqlExpression;

/// <param name="Pattern">% stands for any letters, _ for one, and a backslash takes their meaning away.</param>
public sealed record CqlLike(CqlOperand Value, string Pattern) : CqlExpression;

public sealed record CqlIsNull(CqlOperand Value) : CqlExpression;

/// <param name="Function">In lower case, such as <c>s_intersects</c>.</param>
public sealed record CqlSpatial(string Function, CqlOperand Left, CqlOperand Right) : CqlExpression;

/// <param name="Function">In lower case, such as <c>t_after</c>.</param>
public sealed record CqlTemporal(string Function, CqlOperand Left, CqlOperand Right) : CqlExpression;

/// <summary>One side of a condition.</summary>
/// <param name="Position">Where it stands in the text, from 1.</param>
public abstract record CqlOperand(int Position);

public sealed record CqlProperty(string Name, int Position) : CqlOperand(Position);

public sealed record CqlText(string Value, int Position) : CqlOperand(Position);

public sealed record CqlNumber(double Value, int Position) : CqlOperand(Position);

public sealed record CqlBoolean(bool Value, int Position) : CqlOperand(Position);

/// <summary>A calendar day.</summary>
public sealed record CqlDate(DateOnly Value, int Position) : CqlOperand(Position);

/// <summary>An instant, in UTC.</summary>
public sealed record CqlTimestamp(DateTimeOffset Value, int Position) : CqlOperand(Position);

/// <summary>From one date or timestamp to another, both included; null for an open end.</summary>
public sealed record CqlInterval(CqlOperand? From, CqlOperand? Until, int Position) : CqlOperand(Position);

/// <param name="Value">Coordinates as written; the axis order is the caller's to know.</param>
public sealed record CqlGeometry(Geometry Value, int Position) : CqlOperand(Position);
