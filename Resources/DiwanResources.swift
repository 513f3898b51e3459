// Where installed data files are looked up.
