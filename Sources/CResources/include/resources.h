int cresources_count(void);
