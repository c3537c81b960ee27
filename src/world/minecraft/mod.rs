//! A body on a real Minecraft server, through azalea.
