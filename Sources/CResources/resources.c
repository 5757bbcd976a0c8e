#include "resources.h"
int cresources_count(void){return 0;}
