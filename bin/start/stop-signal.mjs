import { readFileSync } from 'node:fs';

/** npm passes on a Ctrl-C that the terminal has already sent to the whole group: the same press, not a second one. */
const samePressMs = 1_000;

/**
 * @param {{ first: () => void, again: () => void }} acts again: the person pressed once more and does not want to wait
 */
export function onStopSignal({ first, again }) {
  let at = 0;
  const handle = () => {
    if (at === 0) {
      at = Date.now();
      first();
    } else if (Date.now() - at > samePressMs) {
      again();
    }
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  if (!isHangUpIgnored()) process.on('SIGHUP', handle);
  if (process.env.npm_lifecycle_event) followParent(() => at || handle());
}

/** A SIGTERM to npm ends npm and its shell, and never arrives here: the parent's end is the signal. */
function followParent(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 300);
  timer.unref();
}

/** nohup starts a program with SIGHUP ignored; a handler would undo that. SigIgn is a mask, bit 0 is signal 1. */
function isHangUpIgnored() {
  const [, mask = '0'] = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return (Number.parseInt(mask.slice(-1), 16) & 1) === 1;
}
