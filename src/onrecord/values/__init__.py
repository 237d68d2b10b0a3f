"""What flows between the rooms: plain, frozen values, one file a stage."""
