// Memory that a program was lent for its start.
#pragma once

/// Gives back what the start has used and a wait does not need: freed memory, and pages of the
/// program's own file. What is used again comes back by itself.
void cs_give_back(void);
