using Yuanjie.Disputes.CourtLink;

namespace Yuanjie.Web.Gateways.Court;

/// <summary>Lays packets into a folder from which the court fetches them, or a clerk carries them over: a JSON file and a page to print.</summary>
/// <param name="folder">Made when missing.</param>
public sealed class FileCourtGateway(string folder) : ICourtGateway
{
    public async Task DeliverAsync(CourtDelivery delivery, CancellationToken ct)
    {
        var place = System.IO.Directory.CreateDirectory(Path.Combine(folder, delivery.CourtId.ToString())).FullName;
        var name = $"{delivery.DisputeNumber}-{delivery.Kind}-{delivery.Id:N}";
        await WriteAsync(Path.Combine(place, $"{name}.html"), CourtFiles.Html(delivery), ct);

        // The JSON file comes last: who sees it finds the page beside it.
        await WriteAsync(Path.Combine(place, $"{name}.json"), CourtFiles.Json(delivery), ct);
    }

    // Whole or not at all: whoever fetches never meets half a file; the same packet again replaces itself.
    private static async Task WriteAsync(string file, string text, CancellationToken ct)
    {
        var part = $"{file}.part";
        await File.WriteAllTextAsync(part, text, ct);
        File.Move(part, file, overwrite: true);
    }
}
