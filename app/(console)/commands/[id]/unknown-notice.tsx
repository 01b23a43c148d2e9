import { PlaybookLink } from '#components/playbook/playbook-link.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { formatJst } from '#components/ui/jst.ts';
import { findProbe } from '#domains/index.ts';
import { fill } from '#messages/fill.ts';
import { getWords } from '#messages/index.ts';
import type { CommandView } from '#server/commands/command-view.ts';
import { sayCode } from '../../say-code.ts';
import { sayPlaybook } from '../../say-playbook.ts';
import type { NoticeProps } from './outcome-notice.tsx';

/** Unknown is a state of its own: what is known, what is not, and why nobody should send it again. */
export function UnknownNotice({ command, locale }: NoticeProps) {
  const { command: commandWords, playbooks } = getWords(locale);
  const { unknown: words } = commandWords;
  return (
    <Callout icon="circle-question-mark" title={words.title} tone="unknown">
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <div>
          <h2 className="font-medium">{words.known}</h2>
          <ul className="list-disc pl-5">
            {command.sendingAt !== null && (
              <li>{fill(words.knownSent, { time: formatJst(command.sendingAt, 'second') })}</li>
            )}
            {command.outcome.code !== null && (
              <>
                <li>{sayCode(command.outcome.code, locale)}</li>
                <li>{sayPlaybook(command.outcome.code, locale).cause}</li>
              </>
            )}
            <li>{words.knownOpen}</li>
          </ul>
        </div>
        <div>
          <h2 className="font-medium">{words.todo}</h2>
          <ol className="list-decimal pl-5">
            <li className="font-medium">{words.doNotResend}</li>
            <li>
              {findProbe(command.operation) !== null
                ? words.autoLook
                : command.account === null
                  ? words.lookUpstreamPlain
                  : fill(words.lookUpstream, { account: command.account })}
            </li>
            <li>{fill(words.tellLead, { reference: command.reference })}</li>
          </ol>
        </div>
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {codesOf(command).map((code) => (
          <PlaybookLink key={code} playbook={sayPlaybook(code, locale)} words={playbooks.block} />
        ))}
      </p>
    </Callout>
  );
}

/** Our own code for the answer, then what upstream named in it: the one may be known where the other is not. */
function codesOf({ outcome }: CommandView): string[] {
  return [...new Set([outcome.code, ...outcome.problems.map(({ code }) => code)])].filter((code) => code !== null);
}
