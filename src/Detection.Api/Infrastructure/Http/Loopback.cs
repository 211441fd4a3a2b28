using System.Net;
using System.Net.Sockets;

namespace Detection.Api.Infrastructure.Http;

/// <summary>What counts as this machine. Until there are accounts and roles, nobody else may speak to the service.</summary>
public static class Loopback
{
    /// <summary>Whether a host name or address, without a port, is this machine's own.</summary>
    public static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <exception cref="SettingsException">The address is not this machine's own.</exception>
    public static void Require(string address)
    {
        if (!IsOwn(address))
            throw new SettingsException($"Tarama does not listen on {address}: it has no accounts and roles yet, so it answers this machine only. "
                + "Use 127.0.0.1, and reach it from elsewhere through an SSH tunnel.");
    }

    /// <summary>Tells of a taken port before anything is started for nothing.</summary>
    /// <exception cref="SettingsException">Another program listens there.</exception>
    public static void RequireFree(string address, int port)
    {
        var own = IPAddress.TryParse(address.Trim('[', ']'), out var parsed) ? parsed : IPAddress.Loopback;
        try
        {
            using var probe = new TcpListener(own, port);
            probe.Start();
        }
        catch (SocketException e)
        {
            throw new SettingsException($"Port {port} cannot be used: {e.Message}. Choose another with --port N, or stop the program that has it.", e);
        }
    }

    /// <summary>
    /// Refuses a request whose Host or Origin is not this machine: a page in the same browser could otherwise reach the
    /// service under a name of its own, or post to it.
    /// </summary>
    public static async Task RefuseOthers(HttpContext context, RequestDelegate next)
    {
        if (IsOwn(context.Request.Host.Host) && context.Request.Headers.Origin.All(IsOwnOrigin))
        {
            await next(context);
            return;
        }
        await TypedResults.Problem("Only pages and programs on this machine may speak to the service.", statusCode: StatusCodes.Status403Forbidden)
            .ExecuteAsync(context);
    }

    private static bool IsOwnOrigin(string? origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsOwn(uri.Host);
}
