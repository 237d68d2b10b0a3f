"""What leaves the record, one format a file."""
