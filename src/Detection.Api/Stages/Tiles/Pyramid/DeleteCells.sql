-- Takes away a run's squares, to make them anew, and those of runs that the page no longer shows.
-- Parameters: run_id bigint.
delete from tile_cell where run_id = @run_id or run_id < (select max(run_id) from run where state = 'done')
