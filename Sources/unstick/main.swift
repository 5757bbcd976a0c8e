print("unstick")
