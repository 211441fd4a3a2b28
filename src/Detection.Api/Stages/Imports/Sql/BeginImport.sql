-- Marks an import as running; an older one that still says so lost its process, and nothing of it was kept.
-- Parameters: @importId, @profile, @target, @header, @delimiter, @decimalMark, @form, @srid, @profileText (null where it is found by its name),
-- @now. Held: the import lock, so no other import can be running.
update import
set state = 'failed', finished_at = @now,
    error = '{"tr": "Yarıda kesildi; hiçbir satırı alınmadı.", "en": "Interrupted; none of its rows were taken."}'
where state = 'running' and import_id <> @importId;

update import set state = 'running', profile = @profile, target = @target, header = @header, delimiter = @delimiter, decimal_mark = @decimalMark, form = @form, srid = @srid,
                  profile_text = coalesce(@profileText::jsonb, profile_text), error = null, started_at = @now,
                  finished_at = null
where import_id = @importId;
