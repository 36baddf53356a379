"""Faces: found in a frame, measured, made into a vector, searched for in a gallery. The only place of cv2 and numpy."""
