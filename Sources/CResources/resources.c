// Written by embed.sh; `make` writes it anew when a file comes or goes.
#include "resources.h"

static const unsigned char completions_bash[] = {
#embed "../../Resources/completions/bash" suffix(, )
  0};

static const unsigned char completions_fish[] = {
#embed "../../Resources/completions/fish" suffix(, )
  0};

static const unsigned char completions_zsh[] = {
#embed "../../Resources/completions/zsh" suffix(, )
  0};

static const unsigned char covers_en_ansi[] = {
#embed "../../Resources/covers/en.ansi" suffix(, )
  0};

static const unsigned char covers_ja_ansi[] = {
#embed "../../Resources/covers/ja.ansi" suffix(, )
  0};

static const unsigned char locales_en_catalogue_yaml[] = {
#embed "../../Resources/locales/en/catalogue.yaml" suffix(, )
  0};

static const unsigned char locales_en_complaints_yaml[] = {
#embed "../../Resources/locales/en/complaints.yaml" suffix(, )
  0};

static const unsigned char locales_en_evidence_yaml[] = {
#embed "../../Resources/locales/en/evidence.yaml" suffix(, )
  0};

static const unsigned char locales_en_guide_yaml[] = {
#embed "../../Resources/locales/en/guide.yaml" suffix(, )
  0};

static const unsigned char locales_en_help_yaml[] = {
#embed "../../Resources/locales/en/help.yaml" suffix(, )
  0};

static const unsigned char locales_en_library_yaml[] = {
#embed "../../Resources/locales/en/library.yaml" suffix(, )
  0};

static const unsigned char locales_en_memory_yaml[] = {
#embed "../../Resources/locales/en/memory.yaml" suffix(, )
  0};

static const unsigned char locales_en_screens_yaml[] = {
#embed "../../Resources/locales/en/screens.yaml" suffix(, )
  0};

static const unsigned char locales_en_start_yaml[] = {
#embed "../../Resources/locales/en/start.yaml" suffix(, )
  0};

static const unsigned char locales_ja_catalogue_yaml[] = {
#embed "../../Resources/locales/ja/catalogue.yaml" suffix(, )
  0};

static const unsigned char locales_ja_complaints_yaml[] = {
#embed "../../Resources/locales/ja/complaints.yaml" suffix(, )
  0};

static const unsigned char locales_ja_evidence_yaml[] = {
#embed "../../Resources/locales/ja/evidence.yaml" suffix(, )
  0};

static const unsigned char locales_ja_guide_yaml[] = {
#embed "../../Resources/locales/ja/guide.yaml" suffix(, )
  0};

static const unsigned char locales_ja_help_yaml[] = {
#embed "../../Resources/locales/ja/help.yaml" suffix(, )
  0};

static const unsigned char locales_ja_library_yaml[] = {
#embed "../../Resources/locales/ja/library.yaml" suffix(, )
  0};

static const unsigned char locales_ja_memory_yaml[] = {
#embed "../../Resources/locales/ja/memory.yaml" suffix(, )
  0};

static const unsigned char locales_ja_screens_yaml[] = {
#embed "../../Resources/locales/ja/screens.yaml" suffix(, )
  0};

static const unsigned char locales_ja_start_yaml[] = {
#embed "../../Resources/locales/ja/start.yaml" suffix(, )
  0};

static const unsigned char packs_notion_apps_notion_yaml[] = {
#embed "../../Resources/packs/notion/apps/notion.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_afterwards_yaml[] = {
#embed "../../Resources/packs/notion/flows/afterwards.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_basics_first_yaml[] = {
#embed "../../Resources/packs/notion/flows/basics-first.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_connection_loop_yaml[] = {
#embed "../../Resources/packs/notion/flows/connection-loop.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_find_out_yaml[] = {
#embed "../../Resources/packs/notion/flows/find-out.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_hand_over_yaml[] = {
#embed "../../Resources/packs/notion/flows/hand-over.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_login_every_start_yaml[] = {
#embed "../../Resources/packs/notion/flows/login-every-start.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_look_at_app_yaml[] = {
#embed "../../Resources/packs/notion/flows/look-at-app.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_look_at_basics_yaml[] = {
#embed "../../Resources/packs/notion/flows/look-at-basics.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_look_at_browser_yaml[] = {
#embed "../../Resources/packs/notion/flows/look-at-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_look_at_network_yaml[] = {
#embed "../../Resources/packs/notion/flows/look-at-network.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_mend_network_yaml[] = {
#embed "../../Resources/packs/notion/flows/mend-network.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_mend_storage_yaml[] = {
#embed "../../Resources/packs/notion/flows/mend-storage.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_read_red_lines_yaml[] = {
#embed "../../Resources/packs/notion/flows/read-red-lines.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_repairs_yaml[] = {
#embed "../../Resources/packs/notion/flows/repairs.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_sign_in_failed_yaml[] = {
#embed "../../Resources/packs/notion/flows/sign-in-failed.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_stale_sync_yaml[] = {
#embed "../../Resources/packs/notion/flows/stale-sync.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_start_afresh_yaml[] = {
#embed "../../Resources/packs/notion/flows/start-afresh.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_stuck_sign_out_yaml[] = {
#embed "../../Resources/packs/notion/flows/stuck-sign-out.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_try_private_window_yaml[] = {
#embed "../../Resources/packs/notion/flows/try-private-window.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_unsaved_work_yaml[] = {
#embed "../../Resources/packs/notion/flows/unsaved-work.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_which_browser_yaml[] = {
#embed "../../Resources/packs/notion/flows/which-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_which_network_yaml[] = {
#embed "../../Resources/packs/notion/flows/which-network.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_white_screen_yaml[] = {
#embed "../../Resources/packs/notion/flows/white-screen.yaml" suffix(, )
  0};

static const unsigned char packs_notion_flows_works_elsewhere_yaml[] = {
#embed "../../Resources/packs/notion/flows/works-elsewhere.yaml" suffix(, )
  0};

static const unsigned char packs_notion_locales_ja_yaml[] = {
#embed "../../Resources/packs/notion/locales/ja.yaml" suffix(, )
  0};

static const unsigned char packs_notion_pack_yaml[] = {
#embed "../../Resources/packs/notion/pack.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_another_tab_brings_it_back_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/another-tab-brings-it-back.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_browser_blocks_the_cookies_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/browser-blocks-the-cookies.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_browser_done_app_not_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/browser-done-app-not.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_browser_forgets_at_closing_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/browser-forgets-at-closing.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_browser_keeps_no_cookies_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/browser-keeps-no-cookies.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_browser_too_old_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/browser-too-old.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_cleaner_for_the_browser_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/cleaner-for-the-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_cleaning_program_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/cleaning-program.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_clock_a_day_behind_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/clock-a-day-behind.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_coached_through_the_phone_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/coached-through-the-phone.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_company_allows_other_workspaces_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/company-allows-other-workspaces.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_company_sets_the_time_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/company-sets-the-time.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_cookies_of_two_addresses_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/cookies-of-two-addresses.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_damaged_cache_behind_the_message_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/damaged-cache-behind-the-message.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_disk_is_full_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/disk-is-full.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_elevated_once_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/elevated-once.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_extension_in_the_browser_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/extension-in-the-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_extension_stops_the_sign_out_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/extension-stops-the-sign-out.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_all_unknown_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-all-unknown.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_clock_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-clock.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_cookies_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-cookies.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_damaged_cache_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_damaged_database_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-damaged-database.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_expired_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-expired-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_graphics_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-graphics.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_grey_button_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-grey-button.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_hosts_file_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-hosts-file.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_keyring_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-keyring.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_nothing_here_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-here.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_nothing_now_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-nothing-now.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_offline_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-offline.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_outage_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-outage.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_outdated_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-outdated.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_stale_lock_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-stale-lock.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_vpn_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-vpn.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_find_way_back_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/find-way-back.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_firewall_stops_only_the_app_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/firewall-stops-only-the-app.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_folder_belongs_to_the_administrator_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/folder-belongs-to-the-administrator.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_folder_of_root_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/folder-of-root.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_google_signs_in_again_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/google-signs-in-again.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_google_window_is_stopped_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/google-window-is-stopped.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_keychain_denied_once_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/keychain-denied-once.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_keychain_does_not_open_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/keychain-does-not-open.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_keyring_locked_at_the_start_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/keyring-locked-at-the-start.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_login_file_damaged_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/login-file-damaged.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_login_stuck_on_the_server_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/login-stuck-on-the-server.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_clock_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-clock.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_coached_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-coached.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_damaged_cache_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-damaged-cache.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_dns_filter_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-dns-filter.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_every_start_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-every-start.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_expired_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-expired-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_filter_page_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-filter-page.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_frozen_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-frozen.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_hosts_file_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hosts-file.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_hotspot_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-hotspot.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_live_blocked_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-live-blocked.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_nothing_helps_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_offline_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-offline.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_outage_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-outage.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_pages_only_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-pages-only.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_proxy_at_home_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-home.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_proxy_at_work_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-at-work.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_proxy_down_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-proxy-down.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_security_program_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-security-program.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_stale_lock_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-stale-lock.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_this_network_only_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-this-network-only.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_vpn_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-vpn.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_web_extension_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-extension.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_web_old_cookies_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-old-cookies.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_web_site_data_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-web-site-data.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_loop_white_afterwards_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/loop-white-afterwards.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_lost_laptop_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/lost-laptop.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_no_code_in_the_mailbox_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/no-code-in-the-mailbox.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_not_a_member_any_more_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/not-a-member-any-more.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_one_entry_in_the_browser_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/one-entry-in-the-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_only_the_reset_helps_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/only-the-reset-helps.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_only_workspace_in_the_app_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/only-workspace-in-the-app.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_refused_with_403_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/refused-with-403.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_several_apps_hold_the_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/several-apps-hold-the-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_shared_computer_then_everywhere_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/shared-computer-then-everywhere.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_sign_out_hangs_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/sign-out-hangs.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_since_the_update_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/since-the-update.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_single_sign_on_says_no_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/single-sign-on-says-no.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_disk_full_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-disk-full.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_expired_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-expired-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_firewall_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-firewall.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_flush_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-flush.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_nothing_helps_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_old_start_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-old-start.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_one_page_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-page.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_one_workspace_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-one-workspace.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_refused_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-refused-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_signed_in_elsewhere_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-signed-in-elsewhere.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_status_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-status.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_unsaved_work_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-unsaved-work.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_vpn_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-vpn.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_web_login_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-login.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_web_one_page_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-one-page.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_stale_web_stored_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/stale-web-stored.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_sync_brings_it_back_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/sync-brings-it-back.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_the_login_has_run_out_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/the-login-has-run-out.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_the_login_never_lasts_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/the-login-never-lasts.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_two_logins_contradict_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/two-logins-contradict.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_two_of_them_run_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/two-of-them-run.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_two_workspaces_in_the_app_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/two-workspaces-in-the-app.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_two_workspaces_one_account_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/two-workspaces-one-account.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_after_clearing_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-clearing.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_after_update_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-after-update.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_dns_filter_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-dns-filter.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_graphics_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-graphics.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_hotspot_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-hotspot.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_last_page_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-last-page.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_not_writable_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-not-writable.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_nothing_helps_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-nothing-helps.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_outdated_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-outdated.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_renderer_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-renderer.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_suddenly_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-suddenly.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_web_beyond_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-beyond.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_web_extension_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-extension.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_white_web_old_browser_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/white-web-old-browser.yaml" suffix(, )
  0};

static const unsigned char packs_notion_scenarios_work_waits_to_be_synced_yaml[] = {
#embed "../../Resources/packs/notion/scenarios/work-waits-to-be-synced.yaml" suffix(, )
  0};

static const struct { const char *path; const unsigned char *bytes; size_t length; } files[] = {
  {"completions/bash", completions_bash, sizeof completions_bash - 1},
  {"completions/fish", completions_fish, sizeof completions_fish - 1},
  {"completions/zsh", completions_zsh, sizeof completions_zsh - 1},
  {"covers/en.ansi", covers_en_ansi, sizeof covers_en_ansi - 1},
  {"covers/ja.ansi", covers_ja_ansi, sizeof covers_ja_ansi - 1},
  {"locales/en/catalogue.yaml", locales_en_catalogue_yaml, sizeof locales_en_catalogue_yaml - 1},
  {"locales/en/complaints.yaml", locales_en_complaints_yaml, sizeof locales_en_complaints_yaml - 1},
  {"locales/en/evidence.yaml", locales_en_evidence_yaml, sizeof locales_en_evidence_yaml - 1},
  {"locales/en/guide.yaml", locales_en_guide_yaml, sizeof locales_en_guide_yaml - 1},
  {"locales/en/help.yaml", locales_en_help_yaml, sizeof locales_en_help_yaml - 1},
  {"locales/en/library.yaml", locales_en_library_yaml, sizeof locales_en_library_yaml - 1},
  {"locales/en/memory.yaml", locales_en_memory_yaml, sizeof locales_en_memory_yaml - 1},
  {"locales/en/screens.yaml", locales_en_screens_yaml, sizeof locales_en_screens_yaml - 1},
  {"locales/en/start.yaml", locales_en_start_yaml, sizeof locales_en_start_yaml - 1},
  {"locales/ja/catalogue.yaml", locales_ja_catalogue_yaml, sizeof locales_ja_catalogue_yaml - 1},
  {"locales/ja/complaints.yaml", locales_ja_complaints_yaml, sizeof locales_ja_complaints_yaml - 1},
  {"locales/ja/evidence.yaml", locales_ja_evidence_yaml, sizeof locales_ja_evidence_yaml - 1},
  {"locales/ja/guide.yaml", locales_ja_guide_yaml, sizeof locales_ja_guide_yaml - 1},
  {"locales/ja/help.yaml", locales_ja_help_yaml, sizeof locales_ja_help_yaml - 1},
  {"locales/ja/library.yaml", locales_ja_library_yaml, sizeof locales_ja_library_yaml - 1},
  {"locales/ja/memory.yaml", locales_ja_memory_yaml, sizeof locales_ja_memory_yaml - 1},
  {"locales/ja/screens.yaml", locales_ja_screens_yaml, sizeof locales_ja_screens_yaml - 1},
  {"locales/ja/start.yaml", locales_ja_start_yaml, sizeof locales_ja_start_yaml - 1},
  {"packs/notion/apps/notion.yaml", packs_notion_apps_notion_yaml, sizeof packs_notion_apps_notion_yaml - 1},
  {"packs/notion/flows/afterwards.yaml", packs_notion_flows_afterwards_yaml, sizeof packs_notion_flows_afterwards_yaml - 1},
  {"packs/notion/flows/basics-first.yaml", packs_notion_flows_basics_first_yaml, sizeof packs_notion_flows_basics_first_yaml - 1},
  {"packs/notion/flows/connection-loop.yaml", packs_notion_flows_connection_loop_yaml, sizeof packs_notion_flows_connection_loop_yaml - 1},
  {"packs/notion/flows/find-out.yaml", packs_notion_flows_find_out_yaml, sizeof packs_notion_flows_find_out_yaml - 1},
  {"packs/notion/flows/hand-over.yaml", packs_notion_flows_hand_over_yaml, sizeof packs_notion_flows_hand_over_yaml - 1},
  {"packs/notion/flows/login-every-start.yaml", packs_notion_flows_login_every_start_yaml, sizeof packs_notion_flows_login_every_start_yaml - 1},
  {"packs/notion/flows/look-at-app.yaml", packs_notion_flows_look_at_app_yaml, sizeof packs_notion_flows_look_at_app_yaml - 1},
  {"packs/notion/flows/look-at-basics.yaml", packs_notion_flows_look_at_basics_yaml, sizeof packs_notion_flows_look_at_basics_yaml - 1},
  {"packs/notion/flows/look-at-browser.yaml", packs_notion_flows_look_at_browser_yaml, sizeof packs_notion_flows_look_at_browser_yaml - 1},
  {"packs/notion/flows/look-at-network.yaml", packs_notion_flows_look_at_network_yaml, sizeof packs_notion_flows_look_at_network_yaml - 1},
  {"packs/notion/flows/mend-network.yaml", packs_notion_flows_mend_network_yaml, sizeof packs_notion_flows_mend_network_yaml - 1},
  {"packs/notion/flows/mend-storage.yaml", packs_notion_flows_mend_storage_yaml, sizeof packs_notion_flows_mend_storage_yaml - 1},
  {"packs/notion/flows/read-red-lines.yaml", packs_notion_flows_read_red_lines_yaml, sizeof packs_notion_flows_read_red_lines_yaml - 1},
  {"packs/notion/flows/repairs.yaml", packs_notion_flows_repairs_yaml, sizeof packs_notion_flows_repairs_yaml - 1},
  {"packs/notion/flows/sign-in-failed.yaml", packs_notion_flows_sign_in_failed_yaml, sizeof packs_notion_flows_sign_in_failed_yaml - 1},
  {"packs/notion/flows/stale-sync.yaml", packs_notion_flows_stale_sync_yaml, sizeof packs_notion_flows_stale_sync_yaml - 1},
  {"packs/notion/flows/start-afresh.yaml", packs_notion_flows_start_afresh_yaml, sizeof packs_notion_flows_start_afresh_yaml - 1},
  {"packs/notion/flows/stuck-sign-out.yaml", packs_notion_flows_stuck_sign_out_yaml, sizeof packs_notion_flows_stuck_sign_out_yaml - 1},
  {"packs/notion/flows/try-private-window.yaml", packs_notion_flows_try_private_window_yaml, sizeof packs_notion_flows_try_private_window_yaml - 1},
  {"packs/notion/flows/unsaved-work.yaml", packs_notion_flows_unsaved_work_yaml, sizeof packs_notion_flows_unsaved_work_yaml - 1},
  {"packs/notion/flows/which-browser.yaml", packs_notion_flows_which_browser_yaml, sizeof packs_notion_flows_which_browser_yaml - 1},
  {"packs/notion/flows/which-network.yaml", packs_notion_flows_which_network_yaml, sizeof packs_notion_flows_which_network_yaml - 1},
  {"packs/notion/flows/white-screen.yaml", packs_notion_flows_white_screen_yaml, sizeof packs_notion_flows_white_screen_yaml - 1},
  {"packs/notion/flows/works-elsewhere.yaml", packs_notion_flows_works_elsewhere_yaml, sizeof packs_notion_flows_works_elsewhere_yaml - 1},
  {"packs/notion/locales/ja.yaml", packs_notion_locales_ja_yaml, sizeof packs_notion_locales_ja_yaml - 1},
  {"packs/notion/pack.yaml", packs_notion_pack_yaml, sizeof packs_notion_pack_yaml - 1},
  {"packs/notion/scenarios/another-tab-brings-it-back.yaml", packs_notion_scenarios_another_tab_brings_it_back_yaml, sizeof packs_notion_scenarios_another_tab_brings_it_back_yaml - 1},
  {"packs/notion/scenarios/browser-blocks-the-cookies.yaml", packs_notion_scenarios_browser_blocks_the_cookies_yaml, sizeof packs_notion_scenarios_browser_blocks_the_cookies_yaml - 1},
  {"packs/notion/scenarios/browser-done-app-not.yaml", packs_notion_scenarios_browser_done_app_not_yaml, sizeof packs_notion_scenarios_browser_done_app_not_yaml - 1},
  {"packs/notion/scenarios/browser-forgets-at-closing.yaml", packs_notion_scenarios_browser_forgets_at_closing_yaml, sizeof packs_notion_scenarios_browser_forgets_at_closing_yaml - 1},
  {"packs/notion/scenarios/browser-keeps-no-cookies.yaml", packs_notion_scenarios_browser_keeps_no_cookies_yaml, sizeof packs_notion_scenarios_browser_keeps_no_cookies_yaml - 1},
  {"packs/notion/scenarios/browser-too-old.yaml", packs_notion_scenarios_browser_too_old_yaml, sizeof packs_notion_scenarios_browser_too_old_yaml - 1},
  {"packs/notion/scenarios/cleaner-for-the-browser.yaml", packs_notion_scenarios_cleaner_for_the_browser_yaml, sizeof packs_notion_scenarios_cleaner_for_the_browser_yaml - 1},
  {"packs/notion/scenarios/cleaning-program.yaml", packs_notion_scenarios_cleaning_program_yaml, sizeof packs_notion_scenarios_cleaning_program_yaml - 1},
  {"packs/notion/scenarios/clock-a-day-behind.yaml", packs_notion_scenarios_clock_a_day_behind_yaml, sizeof packs_notion_scenarios_clock_a_day_behind_yaml - 1},
  {"packs/notion/scenarios/coached-through-the-phone.yaml", packs_notion_scenarios_coached_through_the_phone_yaml, sizeof packs_notion_scenarios_coached_through_the_phone_yaml - 1},
  {"packs/notion/scenarios/company-allows-other-workspaces.yaml", packs_notion_scenarios_company_allows_other_workspaces_yaml, sizeof packs_notion_scenarios_company_allows_other_workspaces_yaml - 1},
  {"packs/notion/scenarios/company-sets-the-time.yaml", packs_notion_scenarios_company_sets_the_time_yaml, sizeof packs_notion_scenarios_company_sets_the_time_yaml - 1},
  {"packs/notion/scenarios/cookies-of-two-addresses.yaml", packs_notion_scenarios_cookies_of_two_addresses_yaml, sizeof packs_notion_scenarios_cookies_of_two_addresses_yaml - 1},
  {"packs/notion/scenarios/damaged-cache-behind-the-message.yaml", packs_notion_scenarios_damaged_cache_behind_the_message_yaml, sizeof packs_notion_scenarios_damaged_cache_behind_the_message_yaml - 1},
  {"packs/notion/scenarios/disk-is-full.yaml", packs_notion_scenarios_disk_is_full_yaml, sizeof packs_notion_scenarios_disk_is_full_yaml - 1},
  {"packs/notion/scenarios/elevated-once.yaml", packs_notion_scenarios_elevated_once_yaml, sizeof packs_notion_scenarios_elevated_once_yaml - 1},
  {"packs/notion/scenarios/extension-in-the-browser.yaml", packs_notion_scenarios_extension_in_the_browser_yaml, sizeof packs_notion_scenarios_extension_in_the_browser_yaml - 1},
  {"packs/notion/scenarios/extension-stops-the-sign-out.yaml", packs_notion_scenarios_extension_stops_the_sign_out_yaml, sizeof packs_notion_scenarios_extension_stops_the_sign_out_yaml - 1},
  {"packs/notion/scenarios/find-all-unknown.yaml", packs_notion_scenarios_find_all_unknown_yaml, sizeof packs_notion_scenarios_find_all_unknown_yaml - 1},
  {"packs/notion/scenarios/find-clock.yaml", packs_notion_scenarios_find_clock_yaml, sizeof packs_notion_scenarios_find_clock_yaml - 1},
  {"packs/notion/scenarios/find-cookies.yaml", packs_notion_scenarios_find_cookies_yaml, sizeof packs_notion_scenarios_find_cookies_yaml - 1},
  {"packs/notion/scenarios/find-damaged-cache.yaml", packs_notion_scenarios_find_damaged_cache_yaml, sizeof packs_notion_scenarios_find_damaged_cache_yaml - 1},
  {"packs/notion/scenarios/find-damaged-database.yaml", packs_notion_scenarios_find_damaged_database_yaml, sizeof packs_notion_scenarios_find_damaged_database_yaml - 1},
  {"packs/notion/scenarios/find-expired-login.yaml", packs_notion_scenarios_find_expired_login_yaml, sizeof packs_notion_scenarios_find_expired_login_yaml - 1},
  {"packs/notion/scenarios/find-graphics.yaml", packs_notion_scenarios_find_graphics_yaml, sizeof packs_notion_scenarios_find_graphics_yaml - 1},
  {"packs/notion/scenarios/find-grey-button.yaml", packs_notion_scenarios_find_grey_button_yaml, sizeof packs_notion_scenarios_find_grey_button_yaml - 1},
  {"packs/notion/scenarios/find-hosts-file.yaml", packs_notion_scenarios_find_hosts_file_yaml, sizeof packs_notion_scenarios_find_hosts_file_yaml - 1},
  {"packs/notion/scenarios/find-keyring.yaml", packs_notion_scenarios_find_keyring_yaml, sizeof packs_notion_scenarios_find_keyring_yaml - 1},
  {"packs/notion/scenarios/find-nothing-here.yaml", packs_notion_scenarios_find_nothing_here_yaml, sizeof packs_notion_scenarios_find_nothing_here_yaml - 1},
  {"packs/notion/scenarios/find-nothing-now.yaml", packs_notion_scenarios_find_nothing_now_yaml, sizeof packs_notion_scenarios_find_nothing_now_yaml - 1},
  {"packs/notion/scenarios/find-offline.yaml", packs_notion_scenarios_find_offline_yaml, sizeof packs_notion_scenarios_find_offline_yaml - 1},
  {"packs/notion/scenarios/find-outage.yaml", packs_notion_scenarios_find_outage_yaml, sizeof packs_notion_scenarios_find_outage_yaml - 1},
  {"packs/notion/scenarios/find-outdated.yaml", packs_notion_scenarios_find_outdated_yaml, sizeof packs_notion_scenarios_find_outdated_yaml - 1},
  {"packs/notion/scenarios/find-stale-lock.yaml", packs_notion_scenarios_find_stale_lock_yaml, sizeof packs_notion_scenarios_find_stale_lock_yaml - 1},
  {"packs/notion/scenarios/find-vpn.yaml", packs_notion_scenarios_find_vpn_yaml, sizeof packs_notion_scenarios_find_vpn_yaml - 1},
  {"packs/notion/scenarios/find-way-back.yaml", packs_notion_scenarios_find_way_back_yaml, sizeof packs_notion_scenarios_find_way_back_yaml - 1},
  {"packs/notion/scenarios/firewall-stops-only-the-app.yaml", packs_notion_scenarios_firewall_stops_only_the_app_yaml, sizeof packs_notion_scenarios_firewall_stops_only_the_app_yaml - 1},
  {"packs/notion/scenarios/folder-belongs-to-the-administrator.yaml", packs_notion_scenarios_folder_belongs_to_the_administrator_yaml, sizeof packs_notion_scenarios_folder_belongs_to_the_administrator_yaml - 1},
  {"packs/notion/scenarios/folder-of-root.yaml", packs_notion_scenarios_folder_of_root_yaml, sizeof packs_notion_scenarios_folder_of_root_yaml - 1},
  {"packs/notion/scenarios/google-signs-in-again.yaml", packs_notion_scenarios_google_signs_in_again_yaml, sizeof packs_notion_scenarios_google_signs_in_again_yaml - 1},
  {"packs/notion/scenarios/google-window-is-stopped.yaml", packs_notion_scenarios_google_window_is_stopped_yaml, sizeof packs_notion_scenarios_google_window_is_stopped_yaml - 1},
  {"packs/notion/scenarios/keychain-denied-once.yaml", packs_notion_scenarios_keychain_denied_once_yaml, sizeof packs_notion_scenarios_keychain_denied_once_yaml - 1},
  {"packs/notion/scenarios/keychain-does-not-open.yaml", packs_notion_scenarios_keychain_does_not_open_yaml, sizeof packs_notion_scenarios_keychain_does_not_open_yaml - 1},
  {"packs/notion/scenarios/keyring-locked-at-the-start.yaml", packs_notion_scenarios_keyring_locked_at_the_start_yaml, sizeof packs_notion_scenarios_keyring_locked_at_the_start_yaml - 1},
  {"packs/notion/scenarios/login-file-damaged.yaml", packs_notion_scenarios_login_file_damaged_yaml, sizeof packs_notion_scenarios_login_file_damaged_yaml - 1},
  {"packs/notion/scenarios/login-stuck-on-the-server.yaml", packs_notion_scenarios_login_stuck_on_the_server_yaml, sizeof packs_notion_scenarios_login_stuck_on_the_server_yaml - 1},
  {"packs/notion/scenarios/loop-clock.yaml", packs_notion_scenarios_loop_clock_yaml, sizeof packs_notion_scenarios_loop_clock_yaml - 1},
  {"packs/notion/scenarios/loop-coached.yaml", packs_notion_scenarios_loop_coached_yaml, sizeof packs_notion_scenarios_loop_coached_yaml - 1},
  {"packs/notion/scenarios/loop-damaged-cache.yaml", packs_notion_scenarios_loop_damaged_cache_yaml, sizeof packs_notion_scenarios_loop_damaged_cache_yaml - 1},
  {"packs/notion/scenarios/loop-dns-filter.yaml", packs_notion_scenarios_loop_dns_filter_yaml, sizeof packs_notion_scenarios_loop_dns_filter_yaml - 1},
  {"packs/notion/scenarios/loop-every-start.yaml", packs_notion_scenarios_loop_every_start_yaml, sizeof packs_notion_scenarios_loop_every_start_yaml - 1},
  {"packs/notion/scenarios/loop-expired-login.yaml", packs_notion_scenarios_loop_expired_login_yaml, sizeof packs_notion_scenarios_loop_expired_login_yaml - 1},
  {"packs/notion/scenarios/loop-filter-page.yaml", packs_notion_scenarios_loop_filter_page_yaml, sizeof packs_notion_scenarios_loop_filter_page_yaml - 1},
  {"packs/notion/scenarios/loop-frozen.yaml", packs_notion_scenarios_loop_frozen_yaml, sizeof packs_notion_scenarios_loop_frozen_yaml - 1},
  {"packs/notion/scenarios/loop-hosts-file.yaml", packs_notion_scenarios_loop_hosts_file_yaml, sizeof packs_notion_scenarios_loop_hosts_file_yaml - 1},
  {"packs/notion/scenarios/loop-hotspot.yaml", packs_notion_scenarios_loop_hotspot_yaml, sizeof packs_notion_scenarios_loop_hotspot_yaml - 1},
  {"packs/notion/scenarios/loop-live-blocked.yaml", packs_notion_scenarios_loop_live_blocked_yaml, sizeof packs_notion_scenarios_loop_live_blocked_yaml - 1},
  {"packs/notion/scenarios/loop-nothing-helps.yaml", packs_notion_scenarios_loop_nothing_helps_yaml, sizeof packs_notion_scenarios_loop_nothing_helps_yaml - 1},
  {"packs/notion/scenarios/loop-offline.yaml", packs_notion_scenarios_loop_offline_yaml, sizeof packs_notion_scenarios_loop_offline_yaml - 1},
  {"packs/notion/scenarios/loop-outage.yaml", packs_notion_scenarios_loop_outage_yaml, sizeof packs_notion_scenarios_loop_outage_yaml - 1},
  {"packs/notion/scenarios/loop-pages-only.yaml", packs_notion_scenarios_loop_pages_only_yaml, sizeof packs_notion_scenarios_loop_pages_only_yaml - 1},
  {"packs/notion/scenarios/loop-proxy-at-home.yaml", packs_notion_scenarios_loop_proxy_at_home_yaml, sizeof packs_notion_scenarios_loop_proxy_at_home_yaml - 1},
  {"packs/notion/scenarios/loop-proxy-at-work.yaml", packs_notion_scenarios_loop_proxy_at_work_yaml, sizeof packs_notion_scenarios_loop_proxy_at_work_yaml - 1},
  {"packs/notion/scenarios/loop-proxy-down.yaml", packs_notion_scenarios_loop_proxy_down_yaml, sizeof packs_notion_scenarios_loop_proxy_down_yaml - 1},
  {"packs/notion/scenarios/loop-security-program.yaml", packs_notion_scenarios_loop_security_program_yaml, sizeof packs_notion_scenarios_loop_security_program_yaml - 1},
  {"packs/notion/scenarios/loop-stale-lock.yaml", packs_notion_scenarios_loop_stale_lock_yaml, sizeof packs_notion_scenarios_loop_stale_lock_yaml - 1},
  {"packs/notion/scenarios/loop-this-network-only.yaml", packs_notion_scenarios_loop_this_network_only_yaml, sizeof packs_notion_scenarios_loop_this_network_only_yaml - 1},
  {"packs/notion/scenarios/loop-vpn.yaml", packs_notion_scenarios_loop_vpn_yaml, sizeof packs_notion_scenarios_loop_vpn_yaml - 1},
  {"packs/notion/scenarios/loop-web-extension.yaml", packs_notion_scenarios_loop_web_extension_yaml, sizeof packs_notion_scenarios_loop_web_extension_yaml - 1},
  {"packs/notion/scenarios/loop-web-old-cookies.yaml", packs_notion_scenarios_loop_web_old_cookies_yaml, sizeof packs_notion_scenarios_loop_web_old_cookies_yaml - 1},
  {"packs/notion/scenarios/loop-web-site-data.yaml", packs_notion_scenarios_loop_web_site_data_yaml, sizeof packs_notion_scenarios_loop_web_site_data_yaml - 1},
  {"packs/notion/scenarios/loop-white-afterwards.yaml", packs_notion_scenarios_loop_white_afterwards_yaml, sizeof packs_notion_scenarios_loop_white_afterwards_yaml - 1},
  {"packs/notion/scenarios/lost-laptop.yaml", packs_notion_scenarios_lost_laptop_yaml, sizeof packs_notion_scenarios_lost_laptop_yaml - 1},
  {"packs/notion/scenarios/no-code-in-the-mailbox.yaml", packs_notion_scenarios_no_code_in_the_mailbox_yaml, sizeof packs_notion_scenarios_no_code_in_the_mailbox_yaml - 1},
  {"packs/notion/scenarios/not-a-member-any-more.yaml", packs_notion_scenarios_not_a_member_any_more_yaml, sizeof packs_notion_scenarios_not_a_member_any_more_yaml - 1},
  {"packs/notion/scenarios/one-entry-in-the-browser.yaml", packs_notion_scenarios_one_entry_in_the_browser_yaml, sizeof packs_notion_scenarios_one_entry_in_the_browser_yaml - 1},
  {"packs/notion/scenarios/only-the-reset-helps.yaml", packs_notion_scenarios_only_the_reset_helps_yaml, sizeof packs_notion_scenarios_only_the_reset_helps_yaml - 1},
  {"packs/notion/scenarios/only-workspace-in-the-app.yaml", packs_notion_scenarios_only_workspace_in_the_app_yaml, sizeof packs_notion_scenarios_only_workspace_in_the_app_yaml - 1},
  {"packs/notion/scenarios/refused-with-403.yaml", packs_notion_scenarios_refused_with_403_yaml, sizeof packs_notion_scenarios_refused_with_403_yaml - 1},
  {"packs/notion/scenarios/several-apps-hold-the-login.yaml", packs_notion_scenarios_several_apps_hold_the_login_yaml, sizeof packs_notion_scenarios_several_apps_hold_the_login_yaml - 1},
  {"packs/notion/scenarios/shared-computer-then-everywhere.yaml", packs_notion_scenarios_shared_computer_then_everywhere_yaml, sizeof packs_notion_scenarios_shared_computer_then_everywhere_yaml - 1},
  {"packs/notion/scenarios/sign-out-hangs.yaml", packs_notion_scenarios_sign_out_hangs_yaml, sizeof packs_notion_scenarios_sign_out_hangs_yaml - 1},
  {"packs/notion/scenarios/since-the-update.yaml", packs_notion_scenarios_since_the_update_yaml, sizeof packs_notion_scenarios_since_the_update_yaml - 1},
  {"packs/notion/scenarios/single-sign-on-says-no.yaml", packs_notion_scenarios_single_sign_on_says_no_yaml, sizeof packs_notion_scenarios_single_sign_on_says_no_yaml - 1},
  {"packs/notion/scenarios/stale-disk-full.yaml", packs_notion_scenarios_stale_disk_full_yaml, sizeof packs_notion_scenarios_stale_disk_full_yaml - 1},
  {"packs/notion/scenarios/stale-expired-login.yaml", packs_notion_scenarios_stale_expired_login_yaml, sizeof packs_notion_scenarios_stale_expired_login_yaml - 1},
  {"packs/notion/scenarios/stale-firewall.yaml", packs_notion_scenarios_stale_firewall_yaml, sizeof packs_notion_scenarios_stale_firewall_yaml - 1},
  {"packs/notion/scenarios/stale-flush.yaml", packs_notion_scenarios_stale_flush_yaml, sizeof packs_notion_scenarios_stale_flush_yaml - 1},
  {"packs/notion/scenarios/stale-nothing-helps.yaml", packs_notion_scenarios_stale_nothing_helps_yaml, sizeof packs_notion_scenarios_stale_nothing_helps_yaml - 1},
  {"packs/notion/scenarios/stale-old-start.yaml", packs_notion_scenarios_stale_old_start_yaml, sizeof packs_notion_scenarios_stale_old_start_yaml - 1},
  {"packs/notion/scenarios/stale-one-page.yaml", packs_notion_scenarios_stale_one_page_yaml, sizeof packs_notion_scenarios_stale_one_page_yaml - 1},
  {"packs/notion/scenarios/stale-one-workspace.yaml", packs_notion_scenarios_stale_one_workspace_yaml, sizeof packs_notion_scenarios_stale_one_workspace_yaml - 1},
  {"packs/notion/scenarios/stale-refused-login.yaml", packs_notion_scenarios_stale_refused_login_yaml, sizeof packs_notion_scenarios_stale_refused_login_yaml - 1},
  {"packs/notion/scenarios/stale-signed-in-elsewhere.yaml", packs_notion_scenarios_stale_signed_in_elsewhere_yaml, sizeof packs_notion_scenarios_stale_signed_in_elsewhere_yaml - 1},
  {"packs/notion/scenarios/stale-status.yaml", packs_notion_scenarios_stale_status_yaml, sizeof packs_notion_scenarios_stale_status_yaml - 1},
  {"packs/notion/scenarios/stale-unsaved-work.yaml", packs_notion_scenarios_stale_unsaved_work_yaml, sizeof packs_notion_scenarios_stale_unsaved_work_yaml - 1},
  {"packs/notion/scenarios/stale-vpn.yaml", packs_notion_scenarios_stale_vpn_yaml, sizeof packs_notion_scenarios_stale_vpn_yaml - 1},
  {"packs/notion/scenarios/stale-web-login.yaml", packs_notion_scenarios_stale_web_login_yaml, sizeof packs_notion_scenarios_stale_web_login_yaml - 1},
  {"packs/notion/scenarios/stale-web-one-page.yaml", packs_notion_scenarios_stale_web_one_page_yaml, sizeof packs_notion_scenarios_stale_web_one_page_yaml - 1},
  {"packs/notion/scenarios/stale-web-stored.yaml", packs_notion_scenarios_stale_web_stored_yaml, sizeof packs_notion_scenarios_stale_web_stored_yaml - 1},
  {"packs/notion/scenarios/sync-brings-it-back.yaml", packs_notion_scenarios_sync_brings_it_back_yaml, sizeof packs_notion_scenarios_sync_brings_it_back_yaml - 1},
  {"packs/notion/scenarios/the-login-has-run-out.yaml", packs_notion_scenarios_the_login_has_run_out_yaml, sizeof packs_notion_scenarios_the_login_has_run_out_yaml - 1},
  {"packs/notion/scenarios/the-login-never-lasts.yaml", packs_notion_scenarios_the_login_never_lasts_yaml, sizeof packs_notion_scenarios_the_login_never_lasts_yaml - 1},
  {"packs/notion/scenarios/two-logins-contradict.yaml", packs_notion_scenarios_two_logins_contradict_yaml, sizeof packs_notion_scenarios_two_logins_contradict_yaml - 1},
  {"packs/notion/scenarios/two-of-them-run.yaml", packs_notion_scenarios_two_of_them_run_yaml, sizeof packs_notion_scenarios_two_of_them_run_yaml - 1},
  {"packs/notion/scenarios/two-workspaces-in-the-app.yaml", packs_notion_scenarios_two_workspaces_in_the_app_yaml, sizeof packs_notion_scenarios_two_workspaces_in_the_app_yaml - 1},
  {"packs/notion/scenarios/two-workspaces-one-account.yaml", packs_notion_scenarios_two_workspaces_one_account_yaml, sizeof packs_notion_scenarios_two_workspaces_one_account_yaml - 1},
  {"packs/notion/scenarios/white-after-clearing.yaml", packs_notion_scenarios_white_after_clearing_yaml, sizeof packs_notion_scenarios_white_after_clearing_yaml - 1},
  {"packs/notion/scenarios/white-after-update.yaml", packs_notion_scenarios_white_after_update_yaml, sizeof packs_notion_scenarios_white_after_update_yaml - 1},
  {"packs/notion/scenarios/white-dns-filter.yaml", packs_notion_scenarios_white_dns_filter_yaml, sizeof packs_notion_scenarios_white_dns_filter_yaml - 1},
  {"packs/notion/scenarios/white-graphics.yaml", packs_notion_scenarios_white_graphics_yaml, sizeof packs_notion_scenarios_white_graphics_yaml - 1},
  {"packs/notion/scenarios/white-hotspot.yaml", packs_notion_scenarios_white_hotspot_yaml, sizeof packs_notion_scenarios_white_hotspot_yaml - 1},
  {"packs/notion/scenarios/white-last-page.yaml", packs_notion_scenarios_white_last_page_yaml, sizeof packs_notion_scenarios_white_last_page_yaml - 1},
  {"packs/notion/scenarios/white-not-writable.yaml", packs_notion_scenarios_white_not_writable_yaml, sizeof packs_notion_scenarios_white_not_writable_yaml - 1},
  {"packs/notion/scenarios/white-nothing-helps.yaml", packs_notion_scenarios_white_nothing_helps_yaml, sizeof packs_notion_scenarios_white_nothing_helps_yaml - 1},
  {"packs/notion/scenarios/white-outdated.yaml", packs_notion_scenarios_white_outdated_yaml, sizeof packs_notion_scenarios_white_outdated_yaml - 1},
  {"packs/notion/scenarios/white-renderer.yaml", packs_notion_scenarios_white_renderer_yaml, sizeof packs_notion_scenarios_white_renderer_yaml - 1},
  {"packs/notion/scenarios/white-suddenly.yaml", packs_notion_scenarios_white_suddenly_yaml, sizeof packs_notion_scenarios_white_suddenly_yaml - 1},
  {"packs/notion/scenarios/white-web-beyond.yaml", packs_notion_scenarios_white_web_beyond_yaml, sizeof packs_notion_scenarios_white_web_beyond_yaml - 1},
  {"packs/notion/scenarios/white-web-extension.yaml", packs_notion_scenarios_white_web_extension_yaml, sizeof packs_notion_scenarios_white_web_extension_yaml - 1},
  {"packs/notion/scenarios/white-web-old-browser.yaml", packs_notion_scenarios_white_web_old_browser_yaml, sizeof packs_notion_scenarios_white_web_old_browser_yaml - 1},
  {"packs/notion/scenarios/work-waits-to-be-synced.yaml", packs_notion_scenarios_work_waits_to_be_synced_yaml, sizeof packs_notion_scenarios_work_waits_to_be_synced_yaml - 1},
  {0, 0, 0},
};

int cresources_count(void) { return (int)(sizeof files / sizeof files[0]) - 1; }
const char *cresources_path(int index) { return files[index].path; }
const unsigned char *cresources_bytes(int index) { return files[index].bytes; }
size_t cresources_length(int index) { return files[index].length; }
