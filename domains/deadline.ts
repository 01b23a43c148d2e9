/**
 * How long upstream may take for an operation that works through whole lists before it answers, in milliseconds. The
 * rest have the installation's own deadline (COMMAND_DEADLINE_MS, 20 s).
 */
export const longRunningMs = 60_000;
