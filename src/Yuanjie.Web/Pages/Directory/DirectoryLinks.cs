using Yuanjie.Directory;
using Yuanjie.Kernel;
using Yuanjie.Kernel.Areas;

namespace Yuanjie.Web.Pages.Directory;

/// <summary>The addresses of the directory's pages.</summary>
public static class DirectoryLinks
{
    public const string Home = "/work/directory";
    public const string People = "/work/directory/people";
    public const string Import = "/work/directory/import";
    public const string Holidays = "/work/directory/holidays";

    public static string Area(AreaCode code) => $"{Home}/areas/{code}";

    public static string AddArea(AreaCode? parent) => $"{Home}/areas/add{(parent is { } p ? $"?parent={p}" : "")}";

    public static string ChangeArea(AreaCode code) => $"{Area(code)}/change";

    public static string CloseArea(AreaCode code) => $"{Area(code)}/close";

    public static string Organisation(OrganisationId id) => $"{Home}/organisations/{id}";

    public static string AddOrganisation(AreaCode area) => $"{Home}/organisations/add?area={area}";

    public static string ChangeOrganisation(OrganisationId id) => $"{Organisation(id)}/change";

    public static string CloseOrganisation(OrganisationId id) => $"{Organisation(id)}/close";

    public static string Duty(OrganisationId id) => $"{Organisation(id)}/duty";

    public static string Person(PersonId id) => $"{People}/{id}";

    public static string AddPerson(OrganisationId organisation) => $"{People}/add?organisation={organisation}";

    public static string ChangePerson(PersonId id) => $"{Person(id)}/change";

    public static string Appoint(PersonId id) => $"{Person(id)}/appoint";

    public static string EndAppointment(PersonId id, AppointmentId appointment) => $"{Person(id)}/posts/{appointment}/end";

    public static string Mediator(PersonId id) => $"{Person(id)}/mediator";
}
