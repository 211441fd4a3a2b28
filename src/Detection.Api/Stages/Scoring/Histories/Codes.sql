-- What meter status codes mean, and the bits of event words. Parameters: none.
select kind, model, code, meaning, urgent from code where kind in ('meter-status', 'event-bit') order by kind, code, model
