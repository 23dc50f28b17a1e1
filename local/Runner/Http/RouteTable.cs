using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace SocialInbox.Local.Runner.Http;

/// <summary>
/// The routing rule of the Functions host: the first function in alphabetical order of its name, ignoring case, whose
/// template, constraints and method match. Literal segments get no preference, unlike in ASP.NET Core.
/// </summary>
internal sealed class RouteTable
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    private readonly IReadOnlyList<Entry> entries;

    private RouteTable(IReadOnlyList<Entry> entries) => this.entries = entries;

    /// <exception cref="StartRefusedException">A route that the host would refuse, or two that cannot be told apart.</exception>
    public static RouteTable Create(IEnumerable<HttpRoute> routes, string prefix, IInlineConstraintResolver constraints)
    {
        var entries = routes.OrderBy(route => route.Function, StringComparer.OrdinalIgnoreCase).Select(route => Entry.Of(route, prefix, constraints)).ToList();
        foreach (var (index, entry) in entries.Index())
        {
            if (entries.Take(index).FirstOrDefault(earlier => earlier.Shape == entry.Shape && earlier.Route.SharesAMethodWith(entry.Route)) is { } same)
            {
                throw new StartRefusedException($"Functions {same.Route.Function} and {entry.Route.Function} have the same route '{entry.Route.Template}' and method");
            }
        }

        return new RouteTable(entries);
    }

    public RouteMatch? Match(string method, PathString path) =>
        entries.Where(entry => entry.Route.Answers(method)).Select(entry => entry.Match(path)).FirstOrDefault(match => match is not null);

    /// <summary>The names of a function's route parameters.</summary>
    public IReadOnlyCollection<string> ParametersOf(string function) =>
        [.. entries.First(entry => entry.Route.Function == function).Template.Parameters.Select(parameter => parameter.Name!)];

    private sealed record Entry(HttpRoute Route, RouteTemplate Template, TemplateMatcher Matcher, IDictionary<string, IRouteConstraint> Constraints)
    {
        /// <summary>The template without the names of its parameters: what decides which paths match.</summary>
        public string Shape { get; } = string.Join('/', Template.Segments.Select(segment => string.Concat(segment.Parts.Select(ShapeOf))));

        public static Entry Of(HttpRoute route, string prefix, IInlineConstraintResolver resolver)
        {
            if (route.Template.StartsWith('/') || Reserved.Contains(route.Template.Split('/')[0], StringComparer.OrdinalIgnoreCase))
            {
                throw new StartRefusedException($"Function {route.Function}: the route '{route.Template}' must not begin with a slash, admin or runtime");
            }

            try
            {
                var template = TemplateParser.Parse(prefix.Length == 0 ? route.Template : $"{prefix}/{route.Template}");
                var defaults = new RouteValueDictionary(template.Parameters.Where(parameter => parameter.DefaultValue is not null)
                    .Select(parameter => KeyValuePair.Create(parameter.Name!, parameter.DefaultValue)));
                return new Entry(route, template, new TemplateMatcher(template, defaults), ConstraintsOf(template, route.Template, resolver));
            }
            catch (Exception invalid) when (invalid is ArgumentException or InvalidOperationException or RouteCreationException)
            {
                throw new StartRefusedException($"Function {route.Function}: the route '{route.Template}' is invalid: {invalid.Message}", invalid);
            }
        }

        public RouteMatch? Match(PathString path)
        {
            var values = new RouteValueDictionary();
            return Matcher.TryMatch(path, values)
                && Constraints.All(rule => rule.Value.Match(null, null, rule.Key, values, RouteDirection.IncomingRequest))
                    ? new RouteMatch(Route.Function, values)
                    : null;
        }

        private static IDictionary<string, IRouteConstraint> ConstraintsOf(RouteTemplate template, string text, IInlineConstraintResolver resolver)
        {
            var builder = new RouteConstraintBuilder(resolver, text);
            foreach (var parameter in template.Parameters)
            {
                if (parameter.IsOptional)
                {
                    builder.SetOptional(parameter.Name!);
                }

                foreach (var constraint in parameter.InlineConstraints)
                {
                    builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
                }
            }

            return builder.Build();
        }

        private static string ShapeOf(TemplatePart part) => part.IsParameter
            ? $"{{{(part.IsCatchAll ? "*" : "")}{string.Concat(part.InlineConstraints.Select(constraint => ":" + constraint.Constraint))}{(part.IsOptional ? "?" : "")}}}"
            : part.Text!.ToLowerInvariant();
    }
}

/// <summary>The function that a request belongs to, and its route values.</summary>
internal sealed record RouteMatch(string Function, RouteValueDictionary Values);
