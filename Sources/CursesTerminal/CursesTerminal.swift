// Room reserved for the first type of this target.
