/** What is known of a statement that is being made, or was. Seconds are whole. */
export type SpeakingTimes = {
  /** Granted. */
  seconds: number;
  calledAt: Date;
  /** When the clock was stopped; null while it runs. */
  pausedAt: Date | null;
  /** For how long it stood still before that. */
  pausedSeconds: number;
  /** Null until it ended. */
  endedAt: Date | null;
};

/** Seconds of speaking so far; the clock stands still while it is paused, and after the end. */
export function secondsUsed({ calledAt, pausedAt, pausedSeconds, endedAt }: SpeakingTimes, now: Date): number {
  const until = Math.min(...[pausedAt, endedAt, now].flatMap((at) => at?.getTime() ?? []));
  return Math.max(0, Math.floor((until - calledAt.getTime()) / 1000) - pausedSeconds);
}

/** Seconds left; below nought once the time is over. */
export function secondsLeft(times: SpeakingTimes, now: Date): number {
  return times.seconds - secondsUsed(times, now);
}

/** When the time will be over; null while the clock stands still. */
export function timeEndsAt({ seconds, calledAt, pausedAt, pausedSeconds, endedAt }: SpeakingTimes): Date | null {
  if (pausedAt !== null || endedAt !== null) return null;
  return new Date(calledAt.getTime() + (seconds + pausedSeconds) * 1000);
}

/** Pause in whole seconds when the clock runs again. */
export function secondsPaused(pausedAt: Date, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - pausedAt.getTime()) / 1000));
}
