/** Walks through a series step by step while it plays; a person who asked for less motion steps by hand instead. */
import { useEffect, useState } from 'react'
import { useReducedMotion } from '../../charts/use-reduced-motion.ts'
import { atEnd, stepOf, stepped, toggled, wentTo } from './player-model.ts'

export interface Player {
  /** 1 … length; 0 for an empty series. */
  readonly at: number
  readonly playing: boolean
  /** false where the system asks for less motion. */
  readonly canPlay: boolean
  readonly goTo: (at: number) => void
  readonly toggle: () => void
}

const STEP_MS = 350

export function usePlayer(length: number): Player {
  const still = useReducedMotion()
  const [walk, setWalk] = useState(atEnd)
  const runs = walk.playing && !still

  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setWalk(now => stepped(now, length)), STEP_MS)
    return () => clearInterval(timer)
  }, [runs, length])

  return {
    at: stepOf(walk, length),
    playing: runs,
    canPlay: !still && length > 1,
    goTo: at => setWalk(wentTo(at, length)),
    toggle: () => setWalk(now => toggled(now, length)),
  }
}
