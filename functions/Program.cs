using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SocialInbox.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddTelemetry(builder.Configuration).AddSocialInbox(builder.Configuration);
builder.UseSocialInbox();
builder.Build().Run();
