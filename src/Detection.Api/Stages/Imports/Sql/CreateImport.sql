-- Registers a file that is to be imported. Parameters: @fileName, @profile, @target, @sha256 (32 bytes), @bytes, @simulated,
-- @storedName (null unless the file waits in the data folder),
-- @layer, @profileText (null where the profile is found by its name), @by, @now. Result: import_id.
insert into import (file_name, profile, target, file_sha256, file_bytes, simulated, stored_name, layer, profile_text, requested_by, requested_at)
values (@fileName, @profile, @target, @sha256, @bytes, @simulated, @storedName, @layer, @profileText::jsonb, @by, @now)
returning import_id;
