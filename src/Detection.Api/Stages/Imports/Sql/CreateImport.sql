-- Registers a file that is to be imported. Parameters: @fileName, @profile, @target, @sha256 (32 bytes), @bytes, @simulated,
-- @storedName (null unless the file waits in the data folder), @by, @now. Result: import_id.
insert into import (file_name, profile, target, file_sha256, file_bytes, simulated, stored_name, requested_by, requested_at)
values (@fileName, @profile, @target, @sha256, @bytes, @simulated, @storedName, @by, @now)
returning import_id;
