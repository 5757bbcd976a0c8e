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
#embed "../../Resources/packs/notion/flows/afterwards.yaml" suffix(, )
  0};

static const unsigned char file_9[] = {
#embed "../../Resources/packs/notion/flows/basics-first.yaml" suffix(, )
  0};

static const unsigned char file_10[] = {
#embed "../../Resources/packs/notion/flows/connection-loop.yaml" suffix(, )
  0};

static const unsigned char file_11[] = {
#embed "../../Resources/packs/notion/flows/find-out.yaml" suffix(, )
  0};

static const unsigned char file_12[] = {
#embed "../../Resources/packs/notion/flows/hand-over.yaml" suffix(, )
  0};

static const unsigned char file_13[] = {
#embed "../../Resources/packs/notion/flows/login-every-start.yaml" suffix(, )
  0};

static const unsigned char file_14[] = {
#embed "../../Resources/packs/notion/flows/look-at-app.yaml" suffix(, )
  0};

static const unsigned char file_15[] = {
#embed "../../Resources/packs/notion/flows/look-at-basics.yaml" suffix(, )
  0};

static const unsigned char file_16[] = {
#embed "../../Resources/packs/notion/flows/look-at-browser.yaml" suffix(, )
  0};

static const unsigned char file_17[] = {
#embed "../../Resources/packs/notion/flows/look-at-network.yaml" suffix(, )
  0};

static const unsigned char file_18[] = {
#embed "../../Resources/packs/notion/flows/mend-network.yaml" suffix(, )
  0};

static const unsigned char file_19[] = {
#embed "../../Resources/packs/notion/flows/mend-storage.yaml" suffix(, )
  0};

static const unsigned char file_20[] = {
#embed "../../Resources/packs/notion/flows/read-red-lines.yaml" suffix(, )
  0};

static const unsigned char file_21[] = {
#embed "../../Resources/packs/notion/flows/repairs.yaml" suffix(, )
  0};

static const unsigned char file_22[] = {
#embed "../../Resources/packs/notion/flows/sign-in-failed.yaml" suffix(, )
  0};

static const unsigned char file_23[] = {
#embed "../../Resources/packs/notion/flows/stale-sync.yaml" suffix(, )
  0};

static const unsigned char file_24[] = {
#embed "../../Resources/packs/notion/flows/start-afresh.yaml" suffix(, )
  0};

static const unsigned char file_25[] = {
#embed "../../Resources/packs/notion/flows/stuck-sign-out.yaml" suffix(, )
  0};

static const unsigned char file_26[] = {
#embed "../../Resources/packs/notion/flows/try-private-window.yaml" suffix(, )
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
#embed "../../Resources/packs/notion/scenarios/another-tab-brings-it-back.yaml" suffix(, )
  0};

static const unsigned char file_34[] = {
#embed "../../Resources/packs/notion/scenarios/browser-blocks-the-cookies.yaml" suffix(, )
  0};

static const unsigned char file_35[] = {
#embed "../../Resources/packs/notion/scenarios/browser-done-app-not.yaml" suffix(, )
  0};

static const unsigned char file_36[] = {
#embed "../../Resources/packs/notion/scenarios/browser-forgets-at-closing.yaml" suffix(, )
  0};

static const unsigned char file_37[] = {
#embed "../../Resources/packs/notion/scenarios/browser-keeps-no-cookies.yaml" suffix(, )
  0};

static const unsigned char file_38[] = {
#embed "../../Resources/packs/notion/scenarios/browser-too-old.yaml" suffix(, )
  0};

static const unsigned char file_39[] = {
#embed "../../Resources/packs/notion/scenarios/cleaner-for-the-browser.yaml" suffix(, )
  0};

static const unsigned char file_40[] = {
#embed "../../Resources/packs/notion/scenarios/cleaning-program.yaml" suffix(, )
  0};

static const unsigned char file_41[] = {
#embed "../../Resources/packs/notion/scenarios/clock-a-day-behind.yaml" suffix(, )
  0};

static const unsigned char file_42[] = {
#embed "../../Resources/packs/notion/scenarios/coached-through-the-phone.yaml" suffix(, )
  0};

static const unsigned char file_43[] = {
#embed "../../Resources/packs/notion/scenarios/company-allows-other-workspaces.yaml" suffix(, )
  0};

static const unsigned char file_44[] = {
#embed "../../Resources/packs/notion/scenarios/company-sets-the-time.yaml" suffix(, )
  0};

static const unsigned char file_45[] = {
#embed "../../Resources/packs/notion/scenarios/cookies-of-two-addresses.yaml" suffix(, )
  0};

static const unsigned char file_46[] = {
#embed "../../Resources/packs/notion/scenarios/damaged-cache-behind-the-message.yaml" suffix(, )
  0};

static const unsigned char file_47[] = {
#embed "../../Resources/packs/notion/scenarios/disk-is-full.yaml" suffix(, )
  0};

static const unsigned char file_48[] = {
#embed "../../Resources/packs/notion/scenarios/elevated-once.yaml" suffix(, )
  0};

static const unsigned char file_49[] = {
#embed "../../Resources/packs/notion/scenarios/extension-in-the-browser.yaml" suffix(, )
  0};

static const unsigned char file_50[] = {
#embed "../../Resources/packs/notion/scenarios/extension-stops-the-sign-out.yaml" suffix(, )
  0};

static const unsigned char file_51[] = {
#embed "../../Resources/packs/notion/scenarios/find-clock.yaml" suffix(, )
  0};

static const unsigned char file_52[] = {
#embed "../../Resources/packs/notion/scenarios/find-cookies.yaml" suffix(, )
  0};

static const unsigned char file_53[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char file_54[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-database.yaml" suffix(, )
  0};

static const unsigned char file_55[] = {
#embed "../../Resources/packs/notion/scenarios/find-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_56[] = {
#embed "../../Resources/packs/notion/scenarios/find-graphics.yaml" suffix(, )
  0};

static const unsigned char file_57[] = {
#embed "../../Resources/packs/notion/scenarios/find-grey-button.yaml" suffix(, )
  0};

static const unsigned char file_58[] = {
#embed "../../Resources/packs/notion/scenarios/find-hosts-file.yaml" suffix(, )
  0};

static const unsigned char file_59[] = {
#embed "../../Resources/packs/notion/scenarios/find-keyring.yaml" suffix(, )
  0};

static const unsigned char file_60[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-here.yaml" suffix(, )
  0};

static const unsigned char file_61[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-now.yaml" suffix(, )
  0};

static const unsigned char file_62[] = {
#embed "../../Resources/packs/notion/scenarios/find-offline.yaml" suffix(, )
  0};

static const unsigned char file_63[] = {
#embed "../../Resources/packs/notion/scenarios/find-outage.yaml" suffix(, )
  0};

static const unsigned char file_64[] = {
#embed "../../Resources/packs/notion/scenarios/find-outdated.yaml" suffix(, )
  0};

static const unsigned char file_65[] = {
#embed "../../Resources/packs/notion/scenarios/find-stale-lock.yaml" suffix(, )
  0};

static const unsigned char file_66[] = {
#embed "../../Resources/packs/notion/scenarios/find-vpn.yaml" suffix(, )
  0};

static const unsigned char file_67[] = {
#embed "../../Resources/packs/notion/scenarios/find-way-back.yaml" suffix(, )
  0};

static const unsigned char file_68[] = {
#embed "../../Resources/packs/notion/scenarios/firewall-stops-only-the-app.yaml" suffix(, )
  0};

static const unsigned char file_69[] = {
#embed "../../Resources/packs/notion/scenarios/folder-belongs-to-the-administrator.yaml" suffix(, )
  0};

static const unsigned char file_70[] = {
#embed "../../Resources/packs/notion/scenarios/folder-of-root.yaml" suffix(, )
  0};

static const unsigned char file_71[] = {
#embed "../../Resources/packs/notion/scenarios/google-signs-in-again.yaml" suffix(, )
  0};

static const unsigned char file_72[] = {
#embed "../../Resources/packs/notion/scenarios/google-window-is-stopped.yaml" suffix(, )
  0};

static const unsigned char file_73[] = {
#embed "../../Resources/packs/notion/scenarios/keychain-denied-once.yaml" suffix(, )
  0};

static const unsigned char file_74[] = {
#embed "../../Resources/packs/notion/scenarios/keychain-does-not-open.yaml" suffix(, )
  0};

static const unsigned char file_75[] = {
#embed "../../Resources/packs/notion/scenarios/keyring-locked-at-the-start.yaml" suffix(, )
  0};

static const unsigned char file_76[] = {
#embed "../../Resources/packs/notion/scenarios/login-file-damaged.yaml" suffix(, )
  0};

static const unsigned char file_77[] = {
#embed "../../Resources/packs/notion/scenarios/login-stuck-on-the-server.yaml" suffix(, )
  0};

static const unsigned char file_78[] = {
#embed "../../Resources/packs/notion/scenarios/loop-clock.yaml" suffix(, )
  0};

static const unsigned char file_79[] = {
#embed "../../Resources/packs/notion/scenarios/loop-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char file_80[] = {
#embed "../../Resources/packs/notion/scenarios/loop-dns-filter.yaml" suffix(, )
  0};

static const unsigned char file_81[] = {
#embed "../../Resources/packs/notion/scenarios/loop-every-start.yaml" suffix(, )
  0};

static const unsigned char file_82[] = {
#embed "../../Resources/packs/notion/scenarios/loop-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_83[] = {
#embed "../../Resources/packs/notion/scenarios/loop-frozen.yaml" suffix(, )
  0};

static const unsigned char file_84[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hosts-file.yaml" suffix(, )
  0};

static const unsigned char file_85[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hotspot.yaml" suffix(, )
  0};

static const unsigned char file_86[] = {
#embed "../../Resources/packs/notion/scenarios/loop-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_87[] = {
#embed "../../Resources/packs/notion/scenarios/loop-offline.yaml" suffix(, )
  0};

static const unsigned char file_88[] = {
#embed "../../Resources/packs/notion/scenarios/loop-outage.yaml" suffix(, )
  0};

static const unsigned char file_89[] = {
#embed "../../Resources/packs/notion/scenarios/loop-pages-only.yaml" suffix(, )
  0};

static const unsigned char file_90[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-home.yaml" suffix(, )
  0};

static const unsigned char file_91[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-work.yaml" suffix(, )
  0};

static const unsigned char file_92[] = {
#embed "../../Resources/packs/notion/scenarios/loop-security-program.yaml" suffix(, )
  0};

static const unsigned char file_93[] = {
#embed "../../Resources/packs/notion/scenarios/loop-stale-lock.yaml" suffix(, )
  0};

static const unsigned char file_94[] = {
#embed "../../Resources/packs/notion/scenarios/loop-vpn.yaml" suffix(, )
  0};

static const unsigned char file_95[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-extension.yaml" suffix(, )
  0};

static const unsigned char file_96[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-old-cookies.yaml" suffix(, )
  0};

static const unsigned char file_97[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-site-data.yaml" suffix(, )
  0};

static const unsigned char file_98[] = {
#embed "../../Resources/packs/notion/scenarios/loop-white-afterwards.yaml" suffix(, )
  0};

static const unsigned char file_99[] = {
#embed "../../Resources/packs/notion/scenarios/lost-laptop.yaml" suffix(, )
  0};

static const unsigned char file_100[] = {
#embed "../../Resources/packs/notion/scenarios/no-code-in-the-mailbox.yaml" suffix(, )
  0};

static const unsigned char file_101[] = {
#embed "../../Resources/packs/notion/scenarios/not-a-member-any-more.yaml" suffix(, )
  0};

static const unsigned char file_102[] = {
#embed "../../Resources/packs/notion/scenarios/one-entry-in-the-browser.yaml" suffix(, )
  0};

static const unsigned char file_103[] = {
#embed "../../Resources/packs/notion/scenarios/only-the-reset-helps.yaml" suffix(, )
  0};

static const unsigned char file_104[] = {
#embed "../../Resources/packs/notion/scenarios/only-workspace-in-the-app.yaml" suffix(, )
  0};

static const unsigned char file_105[] = {
#embed "../../Resources/packs/notion/scenarios/refused-with-403.yaml" suffix(, )
  0};

static const unsigned char file_106[] = {
#embed "../../Resources/packs/notion/scenarios/several-apps-hold-the-login.yaml" suffix(, )
  0};

static const unsigned char file_107[] = {
#embed "../../Resources/packs/notion/scenarios/shared-computer-then-everywhere.yaml" suffix(, )
  0};

static const unsigned char file_108[] = {
#embed "../../Resources/packs/notion/scenarios/sign-out-hangs.yaml" suffix(, )
  0};

static const unsigned char file_109[] = {
#embed "../../Resources/packs/notion/scenarios/since-the-update.yaml" suffix(, )
  0};

static const unsigned char file_110[] = {
#embed "../../Resources/packs/notion/scenarios/single-sign-on-says-no.yaml" suffix(, )
  0};

static const unsigned char file_111[] = {
#embed "../../Resources/packs/notion/scenarios/stale-disk-full.yaml" suffix(, )
  0};

static const unsigned char file_112[] = {
#embed "../../Resources/packs/notion/scenarios/stale-expired-login.yaml" suffix(, )
  0};

static const unsigned char file_113[] = {
#embed "../../Resources/packs/notion/scenarios/stale-firewall.yaml" suffix(, )
  0};

static const unsigned char file_114[] = {
#embed "../../Resources/packs/notion/scenarios/stale-flush.yaml" suffix(, )
  0};

static const unsigned char file_115[] = {
#embed "../../Resources/packs/notion/scenarios/stale-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_116[] = {
#embed "../../Resources/packs/notion/scenarios/stale-old-start.yaml" suffix(, )
  0};

static const unsigned char file_117[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-page.yaml" suffix(, )
  0};

static const unsigned char file_118[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-workspace.yaml" suffix(, )
  0};

static const unsigned char file_119[] = {
#embed "../../Resources/packs/notion/scenarios/stale-refused-login.yaml" suffix(, )
  0};

static const unsigned char file_120[] = {
#embed "../../Resources/packs/notion/scenarios/stale-signed-in-elsewhere.yaml" suffix(, )
  0};

static const unsigned char file_121[] = {
#embed "../../Resources/packs/notion/scenarios/stale-status.yaml" suffix(, )
  0};

static const unsigned char file_122[] = {
#embed "../../Resources/packs/notion/scenarios/stale-unsaved-work.yaml" suffix(, )
  0};

static const unsigned char file_123[] = {
#embed "../../Resources/packs/notion/scenarios/stale-vpn.yaml" suffix(, )
  0};

static const unsigned char file_124[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-login.yaml" suffix(, )
  0};

static const unsigned char file_125[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-one-page.yaml" suffix(, )
  0};

static const unsigned char file_126[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-stored.yaml" suffix(, )
  0};

static const unsigned char file_127[] = {
#embed "../../Resources/packs/notion/scenarios/sync-brings-it-back.yaml" suffix(, )
  0};

static const unsigned char file_128[] = {
#embed "../../Resources/packs/notion/scenarios/the-login-has-run-out.yaml" suffix(, )
  0};

static const unsigned char file_129[] = {
#embed "../../Resources/packs/notion/scenarios/the-login-never-lasts.yaml" suffix(, )
  0};

static const unsigned char file_130[] = {
#embed "../../Resources/packs/notion/scenarios/two-logins-contradict.yaml" suffix(, )
  0};

static const unsigned char file_131[] = {
#embed "../../Resources/packs/notion/scenarios/two-of-them-run.yaml" suffix(, )
  0};

static const unsigned char file_132[] = {
#embed "../../Resources/packs/notion/scenarios/two-workspaces-in-the-app.yaml" suffix(, )
  0};

static const unsigned char file_133[] = {
#embed "../../Resources/packs/notion/scenarios/two-workspaces-one-account.yaml" suffix(, )
  0};

static const unsigned char file_134[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-clearing.yaml" suffix(, )
  0};

static const unsigned char file_135[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-update.yaml" suffix(, )
  0};

static const unsigned char file_136[] = {
#embed "../../Resources/packs/notion/scenarios/white-dns-filter.yaml" suffix(, )
  0};

static const unsigned char file_137[] = {
#embed "../../Resources/packs/notion/scenarios/white-graphics.yaml" suffix(, )
  0};

static const unsigned char file_138[] = {
#embed "../../Resources/packs/notion/scenarios/white-hotspot.yaml" suffix(, )
  0};

static const unsigned char file_139[] = {
#embed "../../Resources/packs/notion/scenarios/white-last-page.yaml" suffix(, )
  0};

static const unsigned char file_140[] = {
#embed "../../Resources/packs/notion/scenarios/white-not-writable.yaml" suffix(, )
  0};

static const unsigned char file_141[] = {
#embed "../../Resources/packs/notion/scenarios/white-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char file_142[] = {
#embed "../../Resources/packs/notion/scenarios/white-outdated.yaml" suffix(, )
  0};

static const unsigned char file_143[] = {
#embed "../../Resources/packs/notion/scenarios/white-renderer.yaml" suffix(, )
  0};

static const unsigned char file_144[] = {
#embed "../../Resources/packs/notion/scenarios/white-suddenly.yaml" suffix(, )
  0};

static const unsigned char file_145[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-beyond.yaml" suffix(, )
  0};

static const unsigned char file_146[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-extension.yaml" suffix(, )
  0};

static const unsigned char file_147[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-old-browser.yaml" suffix(, )
  0};

static const unsigned char file_148[] = {
#embed "../../Resources/packs/notion/scenarios/work-waits-to-be-synced.yaml" suffix(, )
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
  {"packs/notion/flows/afterwards.yaml", file_8, sizeof file_8 - 1},
  {"packs/notion/flows/basics-first.yaml", file_9, sizeof file_9 - 1},
  {"packs/notion/flows/connection-loop.yaml", file_10, sizeof file_10 - 1},
  {"packs/notion/flows/find-out.yaml", file_11, sizeof file_11 - 1},
  {"packs/notion/flows/hand-over.yaml", file_12, sizeof file_12 - 1},
  {"packs/notion/flows/login-every-start.yaml", file_13, sizeof file_13 - 1},
  {"packs/notion/flows/look-at-app.yaml", file_14, sizeof file_14 - 1},
  {"packs/notion/flows/look-at-basics.yaml", file_15, sizeof file_15 - 1},
  {"packs/notion/flows/look-at-browser.yaml", file_16, sizeof file_16 - 1},
  {"packs/notion/flows/look-at-network.yaml", file_17, sizeof file_17 - 1},
  {"packs/notion/flows/mend-network.yaml", file_18, sizeof file_18 - 1},
  {"packs/notion/flows/mend-storage.yaml", file_19, sizeof file_19 - 1},
  {"packs/notion/flows/read-red-lines.yaml", file_20, sizeof file_20 - 1},
  {"packs/notion/flows/repairs.yaml", file_21, sizeof file_21 - 1},
  {"packs/notion/flows/sign-in-failed.yaml", file_22, sizeof file_22 - 1},
  {"packs/notion/flows/stale-sync.yaml", file_23, sizeof file_23 - 1},
  {"packs/notion/flows/start-afresh.yaml", file_24, sizeof file_24 - 1},
  {"packs/notion/flows/stuck-sign-out.yaml", file_25, sizeof file_25 - 1},
  {"packs/notion/flows/try-private-window.yaml", file_26, sizeof file_26 - 1},
  {"packs/notion/flows/unsaved-work.yaml", file_27, sizeof file_27 - 1},
  {"packs/notion/flows/which-browser.yaml", file_28, sizeof file_28 - 1},
  {"packs/notion/flows/which-network.yaml", file_29, sizeof file_29 - 1},
  {"packs/notion/flows/white-screen.yaml", file_30, sizeof file_30 - 1},
  {"packs/notion/flows/works-elsewhere.yaml", file_31, sizeof file_31 - 1},
  {"packs/notion/pack.yaml", file_32, sizeof file_32 - 1},
  {"packs/notion/scenarios/another-tab-brings-it-back.yaml", file_33, sizeof file_33 - 1},
  {"packs/notion/scenarios/browser-blocks-the-cookies.yaml", file_34, sizeof file_34 - 1},
  {"packs/notion/scenarios/browser-done-app-not.yaml", file_35, sizeof file_35 - 1},
  {"packs/notion/scenarios/browser-forgets-at-closing.yaml", file_36, sizeof file_36 - 1},
  {"packs/notion/scenarios/browser-keeps-no-cookies.yaml", file_37, sizeof file_37 - 1},
  {"packs/notion/scenarios/browser-too-old.yaml", file_38, sizeof file_38 - 1},
  {"packs/notion/scenarios/cleaner-for-the-browser.yaml", file_39, sizeof file_39 - 1},
  {"packs/notion/scenarios/cleaning-program.yaml", file_40, sizeof file_40 - 1},
  {"packs/notion/scenarios/clock-a-day-behind.yaml", file_41, sizeof file_41 - 1},
  {"packs/notion/scenarios/coached-through-the-phone.yaml", file_42, sizeof file_42 - 1},
  {"packs/notion/scenarios/company-allows-other-workspaces.yaml", file_43, sizeof file_43 - 1},
  {"packs/notion/scenarios/company-sets-the-time.yaml", file_44, sizeof file_44 - 1},
  {"packs/notion/scenarios/cookies-of-two-addresses.yaml", file_45, sizeof file_45 - 1},
  {"packs/notion/scenarios/damaged-cache-behind-the-message.yaml", file_46, sizeof file_46 - 1},
  {"packs/notion/scenarios/disk-is-full.yaml", file_47, sizeof file_47 - 1},
  {"packs/notion/scenarios/elevated-once.yaml", file_48, sizeof file_48 - 1},
  {"packs/notion/scenarios/extension-in-the-browser.yaml", file_49, sizeof file_49 - 1},
  {"packs/notion/scenarios/extension-stops-the-sign-out.yaml", file_50, sizeof file_50 - 1},
  {"packs/notion/scenarios/find-clock.yaml", file_51, sizeof file_51 - 1},
  {"packs/notion/scenarios/find-cookies.yaml", file_52, sizeof file_52 - 1},
  {"packs/notion/scenarios/find-damaged-cache.yaml", file_53, sizeof file_53 - 1},
  {"packs/notion/scenarios/find-damaged-database.yaml", file_54, sizeof file_54 - 1},
  {"packs/notion/scenarios/find-expired-login.yaml", file_55, sizeof file_55 - 1},
  {"packs/notion/scenarios/find-graphics.yaml", file_56, sizeof file_56 - 1},
  {"packs/notion/scenarios/find-grey-button.yaml", file_57, sizeof file_57 - 1},
  {"packs/notion/scenarios/find-hosts-file.yaml", file_58, sizeof file_58 - 1},
  {"packs/notion/scenarios/find-keyring.yaml", file_59, sizeof file_59 - 1},
  {"packs/notion/scenarios/find-nothing-here.yaml", file_60, sizeof file_60 - 1},
  {"packs/notion/scenarios/find-nothing-now.yaml", file_61, sizeof file_61 - 1},
  {"packs/notion/scenarios/find-offline.yaml", file_62, sizeof file_62 - 1},
  {"packs/notion/scenarios/find-outage.yaml", file_63, sizeof file_63 - 1},
  {"packs/notion/scenarios/find-outdated.yaml", file_64, sizeof file_64 - 1},
  {"packs/notion/scenarios/find-stale-lock.yaml", file_65, sizeof file_65 - 1},
  {"packs/notion/scenarios/find-vpn.yaml", file_66, sizeof file_66 - 1},
  {"packs/notion/scenarios/find-way-back.yaml", file_67, sizeof file_67 - 1},
  {"packs/notion/scenarios/firewall-stops-only-the-app.yaml", file_68, sizeof file_68 - 1},
  {"packs/notion/scenarios/folder-belongs-to-the-administrator.yaml", file_69, sizeof file_69 - 1},
  {"packs/notion/scenarios/folder-of-root.yaml", file_70, sizeof file_70 - 1},
  {"packs/notion/scenarios/google-signs-in-again.yaml", file_71, sizeof file_71 - 1},
  {"packs/notion/scenarios/google-window-is-stopped.yaml", file_72, sizeof file_72 - 1},
  {"packs/notion/scenarios/keychain-denied-once.yaml", file_73, sizeof file_73 - 1},
  {"packs/notion/scenarios/keychain-does-not-open.yaml", file_74, sizeof file_74 - 1},
  {"packs/notion/scenarios/keyring-locked-at-the-start.yaml", file_75, sizeof file_75 - 1},
  {"packs/notion/scenarios/login-file-damaged.yaml", file_76, sizeof file_76 - 1},
  {"packs/notion/scenarios/login-stuck-on-the-server.yaml", file_77, sizeof file_77 - 1},
  {"packs/notion/scenarios/loop-clock.yaml", file_78, sizeof file_78 - 1},
  {"packs/notion/scenarios/loop-damaged-cache.yaml", file_79, sizeof file_79 - 1},
  {"packs/notion/scenarios/loop-dns-filter.yaml", file_80, sizeof file_80 - 1},
  {"packs/notion/scenarios/loop-every-start.yaml", file_81, sizeof file_81 - 1},
  {"packs/notion/scenarios/loop-expired-login.yaml", file_82, sizeof file_82 - 1},
  {"packs/notion/scenarios/loop-frozen.yaml", file_83, sizeof file_83 - 1},
  {"packs/notion/scenarios/loop-hosts-file.yaml", file_84, sizeof file_84 - 1},
  {"packs/notion/scenarios/loop-hotspot.yaml", file_85, sizeof file_85 - 1},
  {"packs/notion/scenarios/loop-nothing-helps.yaml", file_86, sizeof file_86 - 1},
  {"packs/notion/scenarios/loop-offline.yaml", file_87, sizeof file_87 - 1},
  {"packs/notion/scenarios/loop-outage.yaml", file_88, sizeof file_88 - 1},
  {"packs/notion/scenarios/loop-pages-only.yaml", file_89, sizeof file_89 - 1},
  {"packs/notion/scenarios/loop-proxy-at-home.yaml", file_90, sizeof file_90 - 1},
  {"packs/notion/scenarios/loop-proxy-at-work.yaml", file_91, sizeof file_91 - 1},
  {"packs/notion/scenarios/loop-security-program.yaml", file_92, sizeof file_92 - 1},
  {"packs/notion/scenarios/loop-stale-lock.yaml", file_93, sizeof file_93 - 1},
  {"packs/notion/scenarios/loop-vpn.yaml", file_94, sizeof file_94 - 1},
  {"packs/notion/scenarios/loop-web-extension.yaml", file_95, sizeof file_95 - 1},
  {"packs/notion/scenarios/loop-web-old-cookies.yaml", file_96, sizeof file_96 - 1},
  {"packs/notion/scenarios/loop-web-site-data.yaml", file_97, sizeof file_97 - 1},
  {"packs/notion/scenarios/loop-white-afterwards.yaml", file_98, sizeof file_98 - 1},
  {"packs/notion/scenarios/lost-laptop.yaml", file_99, sizeof file_99 - 1},
  {"packs/notion/scenarios/no-code-in-the-mailbox.yaml", file_100, sizeof file_100 - 1},
  {"packs/notion/scenarios/not-a-member-any-more.yaml", file_101, sizeof file_101 - 1},
  {"packs/notion/scenarios/one-entry-in-the-browser.yaml", file_102, sizeof file_102 - 1},
  {"packs/notion/scenarios/only-the-reset-helps.yaml", file_103, sizeof file_103 - 1},
  {"packs/notion/scenarios/only-workspace-in-the-app.yaml", file_104, sizeof file_104 - 1},
  {"packs/notion/scenarios/refused-with-403.yaml", file_105, sizeof file_105 - 1},
  {"packs/notion/scenarios/several-apps-hold-the-login.yaml", file_106, sizeof file_106 - 1},
  {"packs/notion/scenarios/shared-computer-then-everywhere.yaml", file_107, sizeof file_107 - 1},
  {"packs/notion/scenarios/sign-out-hangs.yaml", file_108, sizeof file_108 - 1},
  {"packs/notion/scenarios/since-the-update.yaml", file_109, sizeof file_109 - 1},
  {"packs/notion/scenarios/single-sign-on-says-no.yaml", file_110, sizeof file_110 - 1},
  {"packs/notion/scenarios/stale-disk-full.yaml", file_111, sizeof file_111 - 1},
  {"packs/notion/scenarios/stale-expired-login.yaml", file_112, sizeof file_112 - 1},
  {"packs/notion/scenarios/stale-firewall.yaml", file_113, sizeof file_113 - 1},
  {"packs/notion/scenarios/stale-flush.yaml", file_114, sizeof file_114 - 1},
  {"packs/notion/scenarios/stale-nothing-helps.yaml", file_115, sizeof file_115 - 1},
  {"packs/notion/scenarios/stale-old-start.yaml", file_116, sizeof file_116 - 1},
  {"packs/notion/scenarios/stale-one-page.yaml", file_117, sizeof file_117 - 1},
  {"packs/notion/scenarios/stale-one-workspace.yaml", file_118, sizeof file_118 - 1},
  {"packs/notion/scenarios/stale-refused-login.yaml", file_119, sizeof file_119 - 1},
  {"packs/notion/scenarios/stale-signed-in-elsewhere.yaml", file_120, sizeof file_120 - 1},
  {"packs/notion/scenarios/stale-status.yaml", file_121, sizeof file_121 - 1},
  {"packs/notion/scenarios/stale-unsaved-work.yaml", file_122, sizeof file_122 - 1},
  {"packs/notion/scenarios/stale-vpn.yaml", file_123, sizeof file_123 - 1},
  {"packs/notion/scenarios/stale-web-login.yaml", file_124, sizeof file_124 - 1},
  {"packs/notion/scenarios/stale-web-one-page.yaml", file_125, sizeof file_125 - 1},
  {"packs/notion/scenarios/stale-web-stored.yaml", file_126, sizeof file_126 - 1},
  {"packs/notion/scenarios/sync-brings-it-back.yaml", file_127, sizeof file_127 - 1},
  {"packs/notion/scenarios/the-login-has-run-out.yaml", file_128, sizeof file_128 - 1},
  {"packs/notion/scenarios/the-login-never-lasts.yaml", file_129, sizeof file_129 - 1},
  {"packs/notion/scenarios/two-logins-contradict.yaml", file_130, sizeof file_130 - 1},
  {"packs/notion/scenarios/two-of-them-run.yaml", file_131, sizeof file_131 - 1},
  {"packs/notion/scenarios/two-workspaces-in-the-app.yaml", file_132, sizeof file_132 - 1},
  {"packs/notion/scenarios/two-workspaces-one-account.yaml", file_133, sizeof file_133 - 1},
  {"packs/notion/scenarios/white-after-clearing.yaml", file_134, sizeof file_134 - 1},
  {"packs/notion/scenarios/white-after-update.yaml", file_135, sizeof file_135 - 1},
  {"packs/notion/scenarios/white-dns-filter.yaml", file_136, sizeof file_136 - 1},
  {"packs/notion/scenarios/white-graphics.yaml", file_137, sizeof file_137 - 1},
  {"packs/notion/scenarios/white-hotspot.yaml", file_138, sizeof file_138 - 1},
  {"packs/notion/scenarios/white-last-page.yaml", file_139, sizeof file_139 - 1},
  {"packs/notion/scenarios/white-not-writable.yaml", file_140, sizeof file_140 - 1},
  {"packs/notion/scenarios/white-nothing-helps.yaml", file_141, sizeof file_141 - 1},
  {"packs/notion/scenarios/white-outdated.yaml", file_142, sizeof file_142 - 1},
  {"packs/notion/scenarios/white-renderer.yaml", file_143, sizeof file_143 - 1},
  {"packs/notion/scenarios/white-suddenly.yaml", file_144, sizeof file_144 - 1},
  {"packs/notion/scenarios/white-web-beyond.yaml", file_145, sizeof file_145 - 1},
  {"packs/notion/scenarios/white-web-extension.yaml", file_146, sizeof file_146 - 1},
  {"packs/notion/scenarios/white-web-old-browser.yaml", file_147, sizeof file_147 - 1},
  {"packs/notion/scenarios/work-waits-to-be-synced.yaml", file_148, sizeof file_148 - 1},
  {0, 0, 0},
};

int cresources_count(void) { return (int)(sizeof files / sizeof files[0]) - 1; }
const char *cresources_path(int index) { return files[index].path; }
const unsigned char *cresources_bytes(int index) { return files[index].bytes; }
size_t cresources_length(int index) { return files[index].length; }
