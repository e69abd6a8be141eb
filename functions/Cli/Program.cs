using EhcpPipeline.Cli.Commands;

return await Root.Build().Parse(args).InvokeAsync();
