package io.longhaul.simulate;

/// The numbers that hold for everybody who is simulated, each with its source. "Assumed" means that
/// no measurement was found; `docs/models/simulator.md` says what depends on it.
final class Population {
  /// Start of a day around the usual one, standard deviation (minutes). As in the simulation that
  /// showed the bias of code996.
  static final double START_DEVIATION_MINUTES = 20;

  /// End of a day around the usual one, standard deviation (minutes). Assumed.
  static final double END_DEVIATION_MINUTES = 25;

  /// A whole week earlier or later, standard deviation (minutes). Assumed.
  static final double WEEK_DEVIATION_MINUTES = 10;

  /// The shortest stretch that wandering may leave of a planned one (minutes). Assumed.
  static final int SHORTEST_STRETCH_MINUTES = 15;

  /// Days of leave or illness among the working days of people with free days. Assumed.
  static final double LEAVE_SHARE = 0.02;

  /// Sleep that somebody takes where rest allows it (minutes). Assumed: eight hours.
  static final int SLEEP_MINUTES = 480;

  /// When people go to bed unless work keeps them (minutes after midnight). Assumed: 23:00.
  static final int BED_MINUTE = 23 * 60;

  /// Share of waits between acts that are short ones inside a burst, drawn for each person between
  /// these. Assumed; of the starts of one agent's tool 48 % follow within a minute.
  static final double LEAST_BURST_SHARE = 0.5;

  static final double MOST_BURST_SHARE = 0.7;

  /// Mean of the waits inside a burst, and the most that it can be of the mean of all waits.
  /// Assumed.
  static final double MEAN_BURST_WAIT_MINUTES = 8;

  static final double LONGEST_BURST_WAIT_SHARE = 1 / 3.0;

  /// Standard deviation of the logarithm of the waits inside a burst. Assumed: half of them are
  /// between 2.5 and 9.5 minutes.
  static final double BURST_SIGMA = 1;

  /// The same of the waits between bursts, drawn for each person between these. Assumed; 1.28 is
  /// that of exponential waits.
  static final double LEAST_LONG_SIGMA = 0.8;

  static final double MOST_LONG_SIGMA = 1.2;

  /// Shape of the gamma factor on the acts of a day: coefficient of variation 0.5. Assumed.
  static final int DAY_FACTOR_SHAPE = 4;

  /// Meetings for each hour of work, of half an hour or an hour. Assumed: 1.2 in eight hours.
  static final double MEETINGS_AN_HOUR = 0.15;

  static final double MEAN_MEETING_HOURS = 0.75;

  /// Stretches of reading or thinking for each hour of work, one to two hours long. Assumed: one on
  /// every second day.
  static final double READING_AN_HOUR = 0.06;

  static final double MEAN_READING_HOURS = 1.5;

  /// Acts that one squashed merge stands for, mean. Measured: all refs hold 2 to 15 times the
  /// commits of the main branch in repositories that squash.
  static final double ACTS_A_MERGE = 5;

  /// Web merges that somebody else pressed and whose offset says so. Measured: 30, 46 and 58 % in
  /// three repositories.
  static final double PRESSED_ELSEWHERE = 0.4;

  /// Web merges that somebody else pressed in the same zone, so that nothing shows it. Assumed.
  static final double PRESSED_NEARBY = 0.08;

  /// Commits of an unattended agent in a night, mean. Assumed.
  static final double AGENT_COMMITS_A_NIGHT = 8;

  /// Time at the keyboard before somebody is away from it for a moment, mean (minutes). Assumed.
  static final double MEAN_PRESENT_MINUTES = 45;

  /// How long they are away then, mean (minutes). Assumed; watchers notice three minutes.
  static final double MEAN_AWAY_MINUTES = 6;

  /// Prompts to coding agents for each active hour. Assumed.
  static final double PROMPTS_AN_HOUR = 1.5;

  /// How long an agent runs after a prompt, mean (minutes). Published logs: 1 to 40 minutes.
  static final double MEAN_RUN_MINUTES = 7;

  /// Days that end with a run that nobody attends. Assumed.
  static final double UNATTENDED_DAYS = 0.2;

  /// Reviews for each active hour. Assumed.
  static final double REVIEWS_AN_HOUR = 0.25;

  /// Jobs that are submitted for each active hour. Assumed.
  static final double JOBS_AN_HOUR = 0.2;

  /// How long a job runs, mean (hours). Assumed.
  static final double MEAN_JOB_HOURS = 5;

  /// Jobs that fail. Measured on one cluster: 40 %.
  static final double FAILED_JOBS = 0.4;

  /// What a device is wrong by at either end of a night, standard deviation (minutes): two devices
  /// then disagree by 10 to 40 minutes.
  static final double DEVICE_DEVIATION_MINUTES = 12;

  /// Nights that a device misses. Assumed.
  static final double MISSED_NIGHTS = 0.05;

  /// Meetings that the person declined and that did not take place for them, for each one that did.
  /// Assumed.
  static final double DECLINED_MEETINGS = 0.1;

  private Population() {}
}
