// The least a program can do: start, print one line, end.
#include <stdio.h>

int main(void) { return puts("unstick") < 0; }
