-- The last statement of an import's transaction: with it everything becomes visible at once, or nothing does.
-- Parameters: @importId, @rowsRead, @inserted, @updated, @unchanged, @rejected, @flagged, @tables (jsonb), @now.
update import
set state = 'done', rows_read = @rowsRead, rows_inserted = @inserted, rows_updated = @updated, rows_unchanged = @unchanged,
    rows_rejected = @rejected, rows_flagged = @flagged, tables = @tables::jsonb, error = null, finished_at = @now
where import_id = @importId;
