// Whether something can be written somewhere.
#pragma once

/// Writes some bytes into a file in the folder that has no name and is gone with its descriptor:
/// nothing appears, whatever happens. 0, or -errno; -EOPNOTSUPP where there are no such files.
int cs_try_writing(int folder);
