// Written by embed.sh; `make` writes it anew when a file comes or goes.
#include "resources.h"

static const unsigned char file_0[] = {
#embed "../../Resources/locales/en/catalogue.yaml" suffix(, )
  0};

static const unsigned char file_1[] = {
#embed "../../Resources/locales/en/complaints.yaml" suffix(, )
  0};

static const unsigned char file_2[] = {
#embed "../../Resources/locales/en/help.yaml" suffix(, )
  0};

static const unsigned char file_3[] = {
#embed "../../Resources/locales/en/screens.yaml" suffix(, )
  0};

static const unsigned char file_4[] = {
#embed "../../Resources/locales/ja/catalogue.yaml" suffix(, )
  0};

static const unsigned char file_5[] = {
#embed "../../Resources/locales/ja/help.yaml" suffix(, )
  0};

static const unsigned char file_6[] = {
#embed "../../Resources/locales/ja/screens.yaml" suffix(, )
  0};

static const unsigned char file_7[] = {
#embed "../../Resources/packs/notion/apps/notion.yaml" suffix(, )
  0};

static const unsigned char file_8[] = {
#embed "../../Resources/packs/notion/dict" suffix(, )
  0};

static const unsigned char file_9[] = {
#embed "../../Resources/packs/notion/flows/afterwards.yaml" suffix(, )
  0};

static const unsigned char file_10[] = {
#embed "../../Resources/packs/notion/flows/basics-first.yaml" suffix(, )
  0};

static const unsigned char file_11[] = {
#embed "../../Resources/packs/notion/flows/connection-loop.yaml" suffix(, )
  0};

static const unsigned char file_12[] = {
#embed "../../Resources/packs/notion/flows/find-out.yaml" suffix(, )
  0};

static const unsigned char file_13[] = {
#embed "../../Resources/packs/notion/flows/hand-over.yaml" suffix(, )
  0};

static const unsigned char file_14[] = {
#embed "../../Resources/packs/notion/flows/login-every-start.yaml" suffix(, )
  0};

static const unsigned char file_15[] = {
#embed "../../Resources/packs/notion/flows/look-at-app.yaml" suffix(, )
  0};

static const unsigned char file_16[] = {
#embed "../../Resources/packs/notion/flows/look-at-basics.yaml" suffix(, )
  0};

static const unsigned char file_17[] = {
#embed "../../Resources/packs/notion/flows/look-at-browser.yaml" suffix(, )
  0};

static const unsigned char file_18[] = {
#embed "../../Resources/packs/notion/flows/look-at-network.yaml" suffix(, )
  0};

static const unsigned char file_19[] = {
#embed "../../Resources/packs/notion/flows/mend-network.yaml" suffix(, )
  0};

static const unsigned char file_20[] = {
#embed "../../Resources/packs/notion/flows/mend-storage.yaml" suffix(, )
  0};

static const unsigned char file_21[] = {
#embed "../../Resources/packs/notion/flows/read-red-lines.yaml" suffix(, )
  0};

static const unsigned char file_22[] = {
#embed "../../Resources/packs/notion/flows/repairs.yaml" suffix(, )
  0};

static const unsigned char file_23[] = {
#embed "../../Resources/packs/notion/flows/sign-in-failed.yaml" suffix(, )
  0};

static const unsigned char file_24[] = {
#embed "../../Resources/packs/notion/flows/stale-sync.yaml" suffix(, )
  0};

static const unsigned char file_25[] = {
#embed "../../Resources/packs/notion/flows/start-afresh.yaml" suffix(, )
  0};

static const unsigned char file_26[] = {
#embed "../../Resources/packs/notion/flows/stuck-sign-out.yaml" suffix(, )
  0};

static const unsigned char file_27[] = {
#embed "../../Resources/packs/notion/flows/unsaved-work.yaml" suffix(, )
  0};

static const unsigned char file_28[] = {
#embed "../../Resources/packs/notion/flows/which-browser.yaml" suffix(, )
  0};

static const unsigned char file_29[] = {
#embed "../../Resources/packs/notion/flows/which-network.yaml" suffix(, )
  0};

static const unsigned char file_30[] = {
#embed "../../Resources/packs/notion/flows/white-screen.yaml" suffix(, )
  0};

static const unsigned char file_31[] = {
#embed "../../Resources/packs/notion/flows/works-elsewhere.yaml" suffix(, )
  0};

static const unsigned char file_32[] = {
#embed "../../Resources/packs/notion/pack.yaml" suffix(, )
  0};

static const unsigned char file_33[] = {
#embed "../../Resources/packs/notion/scenarios/find-clock.yaml" suffix(, )
  0};

static const unsigned char file_34[] = {
#embed "../../Resources/packs/notion/scenarios/find-cookies.yaml" suffix(, )
  0};

static const unsigned char file_35[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char file_36[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-database.yaml" suffix(, )
  0};

static const unsigned char file_37[] = {
#embed "../../Resources/packs/notion/scenarios/find-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_38[] = {
#embed "../../Resources/packs/notion/scenarios/find-graphics.yaml" suffix(, )
  0};

static const unsigned char file_39[] = {
#embed "../../Resources/packs/notion/scenarios/find-grey-button.yaml" suffix(, )
  0};

static const unsigned char file_40[] = {
#embed "../../Resources/packs/notion/scenarios/find-hosts-file.yaml" suffix(, )
  0};

static const unsigned char file_41[] = {
#embed "../../Resources/packs/notion/scenarios/find-keyring.yaml" suffix(, )
  0};

static const unsigned char file_42[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-here.yaml" suffix(, )
  0};

static const unsigned char file_43[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-now.yaml" suffix(, )
  0};

static const unsigned char file_44[] = {
#embed "../../Resources/packs/notion/scenarios/find-offline.yaml" suffix(, )
  0};

static const unsigned char file_45[] = {
#embed "../../Resources/packs/notion/scenarios/find-outage.yaml" suffix(, )
  0};

static const unsigned char file_46[] = {
#embed "../../Resources/packs/notion/scenarios/find-outdated.yaml" suffix(, )
  0};

static const unsigned char file_47[] = {
#embed "../../Resources/packs/notion/scenarios/find-stale-lock.yaml" suffix(, )
  0};

static const unsigned char file_48[] = {
#embed "../../Resources/packs/notion/scenarios/find-vpn.yaml" suffix(, )
  0};

static const unsigned char file_49[] = {
#embed "../../Resources/packs/notion/scenarios/find-way-back.yaml" suffix(, )
  0};

static const unsigned char file_50[] = {
#embed "../../Resources/packs/notion/scenarios/loop-clock.yaml" suffix(, )
  0};

static const unsigned char file_51[] = {
#embed "../../Resources/packs/notion/scenarios/loop-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char file_52[] = {
#embed "../../Resources/packs/notion/scenarios/loop-dns-filter.yaml" suffix(, )
  0};

static const unsigned char file_53[] = {
#embed "../../Resources/packs/notion/scenarios/loop-every-start.yaml" suffix(, )
  0};

static const unsigned char file_54[] = {
#embed "../../Resources/packs/notion/scenarios/loop-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_55[] = {
#embed "../../Resources/packs/notion/scenarios/loop-frozen.yaml" suffix(, )
  0};

static const unsigned char file_56[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hosts-file.yaml" suffix(, )
  0};

static const unsigned char file_57[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hotspot.yaml" suffix(, )
  0};

static const unsigned char file_58[] = {
#embed "../../Resources/packs/notion/scenarios/loop-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_59[] = {
#embed "../../Resources/packs/notion/scenarios/loop-offline.yaml" suffix(, )
  0};

static const unsigned char file_60[] = {
#embed "../../Resources/packs/notion/scenarios/loop-outage.yaml" suffix(, )
  0};

static const unsigned char file_61[] = {
#embed "../../Resources/packs/notion/scenarios/loop-pages-only.yaml" suffix(, )
  0};

static const unsigned char file_62[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-home.yaml" suffix(, )
  0};

static const unsigned char file_63[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-work.yaml" suffix(, )
  0};

static const unsigned char file_64[] = {
#embed "../../Resources/packs/notion/scenarios/loop-security-program.yaml" suffix(, )
  0};

static const unsigned char file_65[] = {
#embed "../../Resources/packs/notion/scenarios/loop-stale-lock.yaml" suffix(, )
  0};

static const unsigned char file_66[] = {
#embed "../../Resources/packs/notion/scenarios/loop-vpn.yaml" suffix(, )
  0};

static const unsigned char file_67[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-extension.yaml" suffix(, )
  0};

static const unsigned char file_68[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-old-cookies.yaml" suffix(, )
  0};

static const unsigned char file_69[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-site-data.yaml" suffix(, )
  0};

static const unsigned char file_70[] = {
#embed "../../Resources/packs/notion/scenarios/loop-white-afterwards.yaml" suffix(, )
  0};

static const unsigned char file_71[] = {
#embed "../../Resources/packs/notion/scenarios/stale-disk-full.yaml" suffix(, )
  0};

static const unsigned char file_72[] = {
#embed "../../Resources/packs/notion/scenarios/stale-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_73[] = {
#embed "../../Resources/packs/notion/scenarios/stale-firewall.yaml" suffix(, )
  0};

static const unsigned char file_74[] = {
#embed "../../Resources/packs/notion/scenarios/stale-flush.yaml" suffix(, )
  0};

static const unsigned char file_75[] = {
#embed "../../Resources/packs/notion/scenarios/stale-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_76[] = {
#embed "../../Resources/packs/notion/scenarios/stale-old-start.yaml" suffix(, )
  0};

static const unsigned char file_77[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-page.yaml" suffix(, )
  0};

static const unsigned char file_78[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-workspace.yaml" suffix(, )
  0};

static const unsigned char file_79[] = {
#embed "../../Resources/packs/notion/scenarios/stale-refused-login.yaml" suffix(, )
  0};

static const unsigned char file_80[] = {
#embed "../../Resources/packs/notion/scenarios/stale-signed-in-elsewhere.yaml" suffix(, )
  0};

static const unsigned char file_81[] = {
#embed "../../Resources/packs/notion/scenarios/stale-status.yaml" suffix(, )
  0};

static const unsigned char file_82[] = {
#embed "../../Resources/packs/notion/scenarios/stale-unsaved-work.yaml" suffix(, )
  0};

static const unsigned char file_83[] = {
#embed "../../Resources/packs/notion/scenarios/stale-vpn.yaml" suffix(, )
  0};

static const unsigned char file_84[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-login.yaml" suffix(, )
  0};

static const unsigned char file_85[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-one-page.yaml" suffix(, )
  0};

static const unsigned char file_86[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-clearing.yaml" suffix(, )
  0};

static const unsigned char file_87[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-update.yaml" suffix(, )
  0};

static const unsigned char file_88[] = {
#embed "../../Resources/packs/notion/scenarios/white-dns-filter.yaml" suffix(, )
  0};

static const unsigned char file_89[] = {
#embed "../../Resources/packs/notion/scenarios/white-graphics.yaml" suffix(, )
  0};

static const unsigned char file_90[] = {
#embed "../../Resources/packs/notion/scenarios/white-hotspot.yaml" suffix(, )
  0};

static const unsigned char file_91[] = {
#embed "../../Resources/packs/notion/scenarios/white-last-page.yaml" suffix(, )
  0};

static const unsigned char file_92[] = {
#embed "../../Resources/packs/notion/scenarios/white-not-writable.yaml" suffix(, )
  0};

static const unsigned char file_93[] = {
#embed "../../Resources/packs/notion/scenarios/white-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_94[] = {
#embed "../../Resources/packs/notion/scenarios/white-outdated.yaml" suffix(, )
  0};

static const unsigned char file_95[] = {
#embed "../../Resources/packs/notion/scenarios/white-renderer.yaml" suffix(, )
  0};

static const unsigned char file_96[] = {
#embed "../../Resources/packs/notion/scenarios/white-suddenly.yaml" suffix(, )
  0};

static const unsigned char file_97[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-extension.yaml" suffix(, )
  0};

static const unsigned char file_98[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-old-browser.yaml" suffix(, )
  0};

static const struct { const char *path; const unsigned char *bytes; size_t length; } files[] = {
  {"locales/en/catalogue.yaml", file_0, sizeof file_0 - 1},
  {"locales/en/complaints.yaml", file_1, sizeof file_1 - 1},
  {"locales/en/help.yaml", file_2, sizeof file_2 - 1},
  {"locales/en/screens.yaml", file_3, sizeof file_3 - 1},
  {"locales/ja/catalogue.yaml", file_4, sizeof file_4 - 1},
  {"locales/ja/help.yaml", file_5, sizeof file_5 - 1},
  {"locales/ja/screens.yaml", file_6, sizeof file_6 - 1},
  {"packs/notion/apps/notion.yaml", file_7, sizeof file_7 - 1},
  {"packs/notion/dict", file_8, sizeof file_8 - 1},
  {"packs/notion/flows/afterwards.yaml", file_9, sizeof file_9 - 1},
  {"packs/notion/flows/basics-first.yaml", file_10, sizeof file_10 - 1},
  {"packs/notion/flows/connection-loop.yaml", file_11, sizeof file_11 - 1},
  {"packs/notion/flows/find-out.yaml", file_12, sizeof file_12 - 1},
  {"packs/notion/flows/hand-over.yaml", file_13, sizeof file_13 - 1},
  {"packs/notion/flows/login-every-start.yaml", file_14, sizeof file_14 - 1},
  {"packs/notion/flows/look-at-app.yaml", file_15, sizeof file_15 - 1},
  {"packs/notion/flows/look-at-basics.yaml", file_16, sizeof file_16 - 1},
  {"packs/notion/flows/look-at-browser.yaml", file_17, sizeof file_17 - 1},
  {"packs/notion/flows/look-at-network.yaml", file_18, sizeof file_18 - 1},
  {"packs/notion/flows/mend-network.yaml", file_19, sizeof file_19 - 1},
  {"packs/notion/flows/mend-storage.yaml", file_20, sizeof file_20 - 1},
  {"packs/notion/flows/read-red-lines.yaml", file_21, sizeof file_21 - 1},
  {"packs/notion/flows/repairs.yaml", file_22, sizeof file_22 - 1},
  {"packs/notion/flows/sign-in-failed.yaml", file_23, sizeof file_23 - 1},
  {"packs/notion/flows/stale-sync.yaml", file_24, sizeof file_24 - 1},
  {"packs/notion/flows/start-afresh.yaml", file_25, sizeof file_25 - 1},
  {"packs/notion/flows/stuck-sign-out.yaml", file_26, sizeof file_26 - 1},
  {"packs/notion/flows/unsaved-work.yaml", file_27, sizeof file_27 - 1},
  {"packs/notion/flows/which-browser.yaml", file_28, sizeof file_28 - 1},
  {"packs/notion/flows/which-network.yaml", file_29, sizeof file_29 - 1},
  {"packs/notion/flows/white-screen.yaml", file_30, sizeof file_30 - 1},
  {"packs/notion/flows/works-elsewhere.yaml", file_31, sizeof file_31 - 1},
  {"packs/notion/pack.yaml", file_32, sizeof file_32 - 1},
  {"packs/notion/scenarios/find-clock.yaml", file_33, sizeof file_33 - 1},
  {"packs/notion/scenarios/find-cookies.yaml", file_34, sizeof file_34 - 1},
  {"packs/notion/scenarios/find-damaged-cache.yaml", file_35, sizeof file_35 - 1},
  {"packs/notion/scenarios/find-damaged-database.yaml", file_36, sizeof file_36 - 1},
  {"packs/notion/scenarios/find-expired-login.yaml", file_37, sizeof file_37 - 1},
  {"packs/notion/scenarios/find-graphics.yaml", file_38, sizeof file_38 - 1},
  {"packs/notion/scenarios/find-grey-button.yaml", file_39, sizeof file_39 - 1},
  {"packs/notion/scenarios/find-hosts-file.yaml", file_40, sizeof file_40 - 1},
  {"packs/notion/scenarios/find-keyring.yaml", file_41, sizeof file_41 - 1},
  {"packs/notion/scenarios/find-nothing-here.yaml", file_42, sizeof file_42 - 1},
  {"packs/notion/scenarios/find-nothing-now.yaml", file_43, sizeof file_43 - 1},
  {"packs/notion/scenarios/find-offline.yaml", file_44, sizeof file_44 - 1},
  {"packs/notion/scenarios/find-outage.yaml", file_45, sizeof file_45 - 1},
  {"packs/notion/scenarios/find-outdated.yaml", file_46, sizeof file_46 - 1},
  {"packs/notion/scenarios/find-stale-lock.yaml", file_47, sizeof file_47 - 1},
  {"packs/notion/scenarios/find-vpn.yaml", file_48, sizeof file_48 - 1},
  {"packs/notion/scenarios/find-way-back.yaml", file_49, sizeof file_49 - 1},
  {"packs/notion/scenarios/loop-clock.yaml", file_50, sizeof file_50 - 1},
  {"packs/notion/scenarios/loop-damaged-cache.yaml", file_51, sizeof file_51 - 1},
  {"packs/notion/scenarios/loop-dns-filter.yaml", file_52, sizeof file_52 - 1},
  {"packs/notion/scenarios/loop-every-start.yaml", file_53, sizeof file_53 - 1},
  {"packs/notion/scenarios/loop-expired-login.yaml", file_54, sizeof file_54 - 1},
  {"packs/notion/scenarios/loop-frozen.yaml", file_55, sizeof file_55 - 1},
  {"packs/notion/scenarios/loop-hosts-file.yaml", file_56, sizeof file_56 - 1},
  {"packs/notion/scenarios/loop-hotspot.yaml", file_57, sizeof file_57 - 1},
  {"packs/notion/scenarios/loop-nothing-helps.yaml", file_58, sizeof file_58 - 1},
  {"packs/notion/scenarios/loop-offline.yaml", file_59, sizeof file_59 - 1},
  {"packs/notion/scenarios/loop-outage.yaml", file_60, sizeof file_60 - 1},
  {"packs/notion/scenarios/loop-pages-only.yaml", file_61, sizeof file_61 - 1},
  {"packs/notion/scenarios/loop-proxy-at-home.yaml", file_62, sizeof file_62 - 1},
  {"packs/notion/scenarios/loop-proxy-at-work.yaml", file_63, sizeof file_63 - 1},
  {"packs/notion/scenarios/loop-security-program.yaml", file_64, sizeof file_64 - 1},
  {"packs/notion/scenarios/loop-stale-lock.yaml", file_65, sizeof file_65 - 1},
  {"packs/notion/scenarios/loop-vpn.yaml", file_66, sizeof file_66 - 1},
  {"packs/notion/scenarios/loop-web-extension.yaml", file_67, sizeof file_67 - 1},
  {"packs/notion/scenarios/loop-web-old-cookies.yaml", file_68, sizeof file_68 - 1},
  {"packs/notion/scenarios/loop-web-site-data.yaml", file_69, sizeof file_69 - 1},
  {"packs/notion/scenarios/loop-white-afterwards.yaml", file_70, sizeof file_70 - 1},
  {"packs/notion/scenarios/stale-disk-full.yaml", file_71, sizeof file_71 - 1},
  {"packs/notion/scenarios/stale-expired-login.yaml", file_72, sizeof file_72 - 1},
  {"packs/notion/scenarios/stale-firewall.yaml", file_73, sizeof file_73 - 1},
  {"packs/notion/scenarios/stale-flush.yaml", file_74, sizeof file_74 - 1},
  {"packs/notion/scenarios/stale-nothing-helps.yaml", file_75, sizeof file_75 - 1},
  {"packs/notion/scenarios/stale-old-start.yaml", file_76, sizeof file_76 - 1},
  {"packs/notion/scenarios/stale-one-page.yaml", file_77, sizeof file_77 - 1},
  {"packs/notion/scenarios/stale-one-workspace.yaml", file_78, sizeof file_78 - 1},
  {"packs/notion/scenarios/stale-refused-login.yaml", file_79, sizeof file_79 - 1},
  {"packs/notion/scenarios/stale-signed-in-elsewhere.yaml", file_80, sizeof file_80 - 1},
  {"packs/notion/scenarios/stale-status.yaml", file_81, sizeof file_81 - 1},
  {"packs/notion/scenarios/stale-unsaved-work.yaml", file_82, sizeof file_82 - 1},
  {"packs/notion/scenarios/stale-vpn.yaml", file_83, sizeof file_83 - 1},
  {"packs/notion/scenarios/stale-web-login.yaml", file_84, sizeof file_84 - 1},
  {"packs/notion/scenarios/stale-web-one-page.yaml", file_85, sizeof file_85 - 1},
  {"packs/notion/scenarios/white-after-clearing.yaml", file_86, sizeof file_86 - 1},
  {"packs/notion/scenarios/white-after-update.yaml", file_87, sizeof file_87 - 1},
  {"packs/notion/scenarios/white-dns-filter.yaml", file_88, sizeof file_88 - 1},
  {"packs/notion/scenarios/white-graphics.yaml", file_89, sizeof file_89 - 1},
  {"packs/notion/scenarios/white-hotspot.yaml", file_90, sizeof file_90 - 1},
  {"packs/notion/scenarios/white-last-page.yaml", file_91, sizeof file_91 - 1},
  {"packs/notion/scenarios/white-not-writable.yaml", file_92, sizeof file_92 - 1},
  {"packs/notion/scenarios/white-nothing-helps.yaml", file_93, sizeof file_93 - 1},
  {"packs/notion/scenarios/white-outdated.yaml", file_94, sizeof file_94 - 1},
  {"packs/notion/scenarios/white-renderer.yaml", file_95, sizeof file_95 - 1},
  {"packs/notion/scenarios/white-suddenly.yaml", file_96, sizeof file_96 - 1},
  {"packs/notion/scenarios/white-web-extension.yaml", file_97, sizeof file_97 - 1},
  {"packs/notion/scenarios/white-web-old-browser.yaml", file_98, sizeof file_98 - 1},
  {0, 0, 0},
};

int cresources_count(void) { return (int)(sizeof files / sizeof files[0]) - 1; }
const char *cresources_path(int index) { return files[index].path; }
const unsigned char *cresources_bytes(int index) { return files[index].bytes; }
size_t cresources_length(int index) { return files[index].length; }
