package dev.corridor.places;

import dev.corridor.shared.FolderId;

/** A group of rooms, which gives them one colour and icon. */
public record Folder(FolderId id, String name, Colour colour, String icon, int position, long version) {}
