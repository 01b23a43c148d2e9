import { showToast } from '../ui/toast.ts';
import { isOpen, type Status } from './status.ts';
import { statusLook } from './status-badge.tsx';

/** What is said when a command ends while its sender is on another page. */
export interface FollowedCommand {
  id: string;
  /** The operation in words. */
  label: string;
  statusWords: Readonly<Record<Status, string>>;
  /** "Open the command". */
  open: string;
}

/** A browser gives one origin six connections; a stream holds one for as long as the command is open. */
const most = 3;
const followed = new Map<string, EventSource>();

/**
 * Follows a command by the server's stream until it ends, across pages of the same tab. Its end is told by a toast
 * unless its own page is shown. Following the same one twice is following it once.
 */
export function followCommand(command: FollowedCommand): EventSource {
  const known = followed.get(command.id);
  if (known !== undefined && known.readyState !== EventSource.CLOSED) return known;
  for (const id of [...followed.keys()].slice(0, Math.max(0, followed.size - most + 1))) leave(id);
  const stream = new EventSource(`/api/streams/commands/${command.id}`);
  followed.set(command.id, stream);
  stream.addEventListener('status', ({ data }: MessageEvent<string>) => {
    if (isOpen(data)) return;
    leave(command.id);
    tell(command, data);
  });
  return stream;
}

function leave(id: string): void {
  followed.get(id)?.close();
  followed.delete(id);
}

function tell({ id, label, statusWords, open: openLabel }: FollowedCommand, status: string): void {
  const page = `/commands/${id}`;
  if (location.pathname === page || !isStatus(status)) return;
  showToast({
    ...statusLook[status],
    title: `${label} · ${statusWords[status]}`,
    link: { href: page, label: openLabel },
  });
}

function isStatus(text: string): text is Status {
  return Object.hasOwn(statusLook, text);
}
