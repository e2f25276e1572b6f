/** A field of two axes to point at how it felt; arrow keys move the point. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react'
import type { Mood } from '#contract/schemas/reflection.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { moodWords, nudge } from './mood-words.ts'
import './mood-pad.css'

const text = words.write
const keySteps: Readonly<Record<string, readonly [valence: number, energy: number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
}

export function MoodPad({
  mood,
  onChange,
}: {
  readonly mood: Mood | null
  readonly onChange: (mood: Mood | null) => void
}): ReactNode {
  const hint = useId()
  const at = mood ?? { valence: 0, energy: 0 }

  function press(event: KeyboardEvent): void {
    const step = keySteps[event.key]
    const size = event.shiftKey ? 3 : 1
    if (step)
      onChange({
        ...at,
        valence: nudge(at.valence, step[0] * size),
        energy: nudge(at.energy, step[1] * size),
      })
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else return
    event.preventDefault()
  }

  function point(event: PointerEvent<HTMLDivElement>): void {
    if (event.type === 'pointermove' && event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    event.currentTarget.setPointerCapture(event.pointerId)
    onChange({
      ...at,
      valence: nudge(((event.clientX - box.left) / box.width) * 2 - 1, 0),
      energy: nudge(1 - ((event.clientY - box.top) / box.height) * 2, 0),
    })
  }

  return (
    <div className="mood-pad">
      <span className="mood-pad__end mood-pad__end--top">{text.lively}</span>
      <span className="mood-pad__end mood-pad__end--left">{text.unpleasant}</span>
      <div
        className="mood-pad__field"
        role="slider"
        tabIndex={0}
        aria-label={text.moodPad}
        aria-describedby={hint}
        aria-valuemin={-100}
        aria-valuemax={100}
        aria-valuenow={percentOf(at.valence)}
        aria-valuetext={
          mood
            ? text.moodSaid(
                moodWords({ valence: mood.valence, energy: mood.energy }),
                percentOf(mood.valence),
                percentOf(mood.energy),
              )
            : text.noMood
        }
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={point}
      >
        {mood && (
          <span
            className="mood-pad__point"
            style={{ left: `${(mood.valence + 1) * 50}%`, top: `${(1 - mood.energy) * 50}%` }}
          />
        )}
      </div>
      <span className="mood-pad__end mood-pad__end--right">{text.pleasant}</span>
      <span className="mood-pad__end mood-pad__end--bottom">{text.calm}</span>
      <p className="mood-pad__said" aria-hidden>
        {mood ? moodWords(mood) : text.noMood}
      </p>
      <p className="visually-hidden" id={hint}>
        {text.moodHint}
      </p>
      <div className="mood-pad__own">
        <Field
          label={text.moodLabel}
          maxLength={60}
          value={mood?.label ?? ''}
          onChange={event => onChange(withLabel(at, event.currentTarget.value))}
        />
        <Button kind="quiet" disabled={!mood} onClick={() => onChange(null)}>
          {text.clearMood}
        </Button>
      </div>
    </div>
  )
}

function percentOf(value: number): number {
  return Math.round(value * 100)
}

function withLabel({ valence, energy }: Mood, label: string): Mood {
  return label === '' ? { valence, energy } : { valence, energy, label }
}
