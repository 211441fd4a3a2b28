-- Takes the rows away that an import brought. {table} comes from the catalogue of tables. Parameter: @importId.
delete from {table} where import_id = @importId;
